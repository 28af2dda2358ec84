package io.adobridge.azure;

import io.adobridge.azure.transport.Door;
import io.smallrye.mutiny.Uni;

/**
 * One organisation or collection, seen by one identity.
 * Cheap to open and to drop; safe for use from many threads.
 */
public final class AzureDevOps {

    private final Endpoint endpoint;
    private final Door door;

    AzureDevOps(Endpoint endpoint, Door door) {
        this.endpoint = endpoint;
        this.door = door;
    }

    /** Where it is. */
    public Endpoint endpoint() {
        return endpoint;
    }

    /** What answers there; asked once per endpoint and process. */
    public Uni<ServerVersion> version() {
        return door.version();
    }
}
