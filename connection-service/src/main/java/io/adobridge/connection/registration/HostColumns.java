package io.adobridge.connection.registration;

import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

import io.adobridge.connection.target.Host;

/** Where a connection leads: to an organisation of Services or to a collection of a Server, the other is null. */
@Embeddable
class HostColumns {

    @Nullable
    String organization;
    @Nullable
    String collectionUrl;

    protected HostColumns() {
    }

    HostColumns(Host host) {
        this.organization = host instanceof Host.Services services ? services.organization() : null;
        this.collectionUrl = host instanceof Host.Server server ? server.collectionUrl() : null;
    }

    Host host() {
        return collectionUrl == null ? new Host.Services(String.valueOf(organization)) : new Host.Server(collectionUrl);
    }
}
