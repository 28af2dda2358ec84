package io.adobridge.connection.target;

import java.net.URI;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import io.adobridge.azure.Endpoint;
import io.adobridge.kit.egress.PlainUrl;

/** The organisation or collection that a connection leads to. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({ @JsonSubTypes.Type(value = Host.Services.class, name = "services"),
        @JsonSubTypes.Type(value = Host.Server.class, name = "server") })
@Schema(description = "{\"kind\":\"services\",\"organization\":…} or {\"kind\":\"server\",\"collectionUrl\":…}")
public sealed interface Host {

    /** The same for the client that calls it. */
    Endpoint endpoint();

    /**
     * An organisation of Azure DevOps Services.
     *
     * @param organization its name, as in {@code https://dev.azure.com/{organization}}; empty as long as nobody has named it,
     *        which is as far as a request gets
     */
    record Services(
            @Pattern(regexp = "(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,48}[A-Za-z0-9])?)?", message = "must be the name of an "
                    + "organization: at most 50 letters, digits and hyphens") String organization)
            implements
                Host {

        @SuppressWarnings("NullAway") // a request may leave it out
        public Services {
            organization = organization == null ? "" : organization;
        }

        /** Whether a request has left the name out. */
        public boolean unnamed() {
            return organization.isEmpty();
        }

        @Override
        public Endpoint endpoint() {
            return new Endpoint.Services(organization);
        }
    }

    /**
     * A collection of an Azure DevOps Server.
     *
     * @param collectionUrl its address, such as {@code https://server/tfs/DefaultCollection}
     */
    record Server(
            @NotNull @Size(max = 2000) @PlainUrl(path = PlainUrl.Path.REQUIRED) String collectionUrl) implements Host {

        @Override
        public Endpoint endpoint() {
            return new Endpoint.Server(URI.create(collectionUrl));
        }
    }
}
