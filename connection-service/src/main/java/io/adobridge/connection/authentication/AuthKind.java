package io.adobridge.connection.authentication;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** The ways for a connection to sign in. */
public enum AuthKind {
    /** A personal access token. */
    PAT,
    /** An application of Microsoft Entra by itself: a service principal. */
    ENTRA,
    /** A person, for whom an application of Microsoft Entra acts. */
    OAUTH;

    /** The name in requests and answers. */
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
