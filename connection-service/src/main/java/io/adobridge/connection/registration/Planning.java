package io.adobridge.connection.registration;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.connection.edit.EntityTag;
import io.adobridge.connection.edit.MergePatch;
import io.smallrye.mutiny.Uni;

/** Turns a wish to edit into a plan, based on the connection as the caller has seen it. */
@ApplicationScoped
class Planning {

    private final Connections connections;
    private final MergePatch patches;

    Planning(Connections connections, MergePatch patches) {
        this.connections = connections;
        this.patches = patches;
    }

    Uni<Plan> plan(UUID id, Edit edit) {
        return connections.seen(id, edit.caller())
                .invoke(seen -> seen.etag().requireMatch(edit.ifMatch()))
                .chain(seen -> plan(seen.connection(), edit));
    }

    private Uni<Plan> plan(RegisteredConnection seen, Edit edit) {
        return patches.apply(EditConnection.class, EditConnection.of(seen.settings()), edit.patch())
                .map(wanted -> new Plan(seen, edit, wanted));
    }

    /** A connection as it stood under an entity tag. */
    record Seen(RegisteredConnection connection, EntityTag etag) {
    }
}
