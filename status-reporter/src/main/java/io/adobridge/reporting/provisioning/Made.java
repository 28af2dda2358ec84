package io.adobridge.reporting.provisioning;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** What was done at SonarQube about something that has to be there. */
public enum Made {

    /** It was not there. */
    CREATED,
    /** It was there, and is now as it has to be. */
    UPDATED,
    /** It was there. */
    FOUND;

    /** The word in JSON. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
