package io.adobridge.ingestion.boards.users;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Entity;
import io.adobridge.ingestion.reading.Key;

/**
 * Somebody of the organization or collection.
 *
 * @param id descriptor of the identity, or its id on a Server that has no descriptors
 * @param uniqueName sign-in name
 * @param originId id in the directory that {@code origin} names
 * @param source {@code graph}, or {@code teams} on a Server, where team members are all that is known
 * @param removedAt when they were no longer listed; null while they are
 */
record UserView(String id, @Nullable String name, @Nullable String uniqueName, @Nullable String mailAddress,
        @Nullable String origin, @Nullable String originId, String source, @Nullable Instant removedAt) {

    static final Entity<UserView> ENTITY = Entity.of(UserView.class, "azure_user")
            .with("id", "user_key")
            .ascending(Key.text("user_key"));

    static final String EXAMPLE = """
            {"items":[{"id":"aad.ZDYyNDVmMjA","name":"Joren Peeters","uniqueName":"jpeeters@contoso.example",
            "mailAddress":"jpeeters@contoso.example","origin":"aad","originId":"d6245f20-2af8-44f4-9451-8107cb2767db",
            "source":"graph","removedAt":null}],"next":null}
            """;
}
