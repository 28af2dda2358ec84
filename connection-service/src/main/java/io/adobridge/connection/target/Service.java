package io.adobridge.connection.target;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A part of Azure DevOps that a connection can be used for; each becomes an integration of its own. */
public enum Service {
    REPOS("Repos", "vso.code"),
    PIPELINES("Pipelines", "vso.build"),
    BOARDS("Boards", "vso.work");

    private final String label;
    private final String scope;

    Service(String label, String scope) {
        this.label = label;
        this.scope = scope;
    }

    /**
     * The service of a name in a request.
     *
     * @throws IllegalArgumentException when there is none of this name
     */
    @JsonCreator
    public static Service fromString(String name) {
        for (Service service : values()) {
            if (service.key().equals(name)) {
                return service;
            }
        }
        throw new IllegalArgumentException("No service of this name");
    }

    /** The name in requests and answers. */
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of this service's integration in a connection. */
    public String integrationOf(String connection) {
        return connection + " - " + label;
    }

    /**
     * The least scope that a token needs to read this service.
     *
     * @see <a href="https://learn.microsoft.com/azure/devops/integrate/get-started/authentication/oauth#scopes">Scopes</a>
     */
    public String scope() {
        return scope;
    }
}
