package io.adobridge.ingestion.boards.users;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Columns;
import io.adobridge.ingestion.reading.Entity;
import io.adobridge.kit.paging.Cursor;
import io.vertx.mutiny.sqlclient.Row;

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

    static final Entity<UserView> ENTITY = new Entity<>("azure_user", List.of("user_key"), false,
            cursor -> List.of(cursor.text(0)), UserView::from, user -> Cursor.encode(user.id));

    static final String EXAMPLE = """
            {"items":[{"id":"aad.ZDYyNDVmMjA","name":"Joren Peeters","uniqueName":"jpeeters@contoso.example",
            "mailAddress":"jpeeters@contoso.example","origin":"aad","originId":"d6245f20-2af8-44f4-9451-8107cb2767db",
            "source":"graph","removedAt":null}],"next":null}
            """;

    static UserView from(Row row) {
        return new UserView(row.getString("user_key"), row.getString("name"), row.getString("unique_name"),
                row.getString("mail_address"), row.getString("origin"), row.getString("origin_id"), row.getString("source"),
                Columns.instant(row, "removed_at"));
    }
}
