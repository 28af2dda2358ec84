package io.adobridge.connection.catalog;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.connection.discovery.Kind;

/**
 * What of Azure DevOps belongs to a service. Owners of the service see it, whether or not they reach the connection.
 *
 * @param target what is bound, by the name that it has now
 * @param goneAt when the target was first missed at Azure DevOps, null while it is there
 */
public record BindingView(UUID id, UUID serviceId, UUID connectionId, Role role, Target target, @Nullable Instant goneAt,
        Instant createdAt, String createdBy) {

    /** Something of Azure DevOps. */
    public record Target(Kind kind, String id, String name, String project) {
    }
}
