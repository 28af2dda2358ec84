package io.adobridge.ingestion.boards.users;

import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Where;

/** Which users are wanted; all conditions must hold. */
public class UserFilter {

    @QueryParam("user")
    @Parameter(description = "With this name, sign-in name or mail address")
    public @Nullable String user;

    @QueryParam("removed")
    @Parameter(description = "With those that are no longer listed")
    public boolean removed;

    Where where(UUID connection) {
        return Where.of(connection)
                .isOneOf(user, "name", "unique_name", "mail_address")
                .when(!removed, "removed_at IS NULL");
    }
}
