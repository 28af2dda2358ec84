package io.adobridge.ingestion.repos.pushes;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.adobridge.azure.git.GitPush;
import io.adobridge.azure.git.GitRefUpdate;
import io.adobridge.ingestion.store.Table;
import io.adobridge.ingestion.stream.Dates;
import io.adobridge.ingestion.stream.Found;
import io.adobridge.ingestion.stream.Person;

/** How a push fills its row. */
final class PushTable {

    static final Table<Found<GitPush>> TABLE = Table.<Found<GitPush>> named("push")
            .id("repository_id", Found::part).key()
            .number("push_id", found -> (long) found.item().pushId()).key()
            .id("project_id", Found::project)
            .time("pushed_at", found -> Dates.known(found.item().date()))
            .text("pusher_id", found -> Person.of(found.item().pushedBy()).id())
            .text("pusher_name", found -> Person.of(found.item().pushedBy()).name())
            .text("pusher_unique_name", found -> Person.of(found.item().pushedBy()).uniqueName())
            .texts("refs", found -> refs(found.item().refUpdates()))
            .json("ref_updates", found -> moves(found.item().refUpdates()))
            .build();

    private PushTable() {
    }

    private static String refs(List<GitRefUpdate> updates) {
        ArrayNode refs = JsonNodeFactory.instance.arrayNode();
        updates.stream().map(GitRefUpdate::name).filter(Objects::nonNull).distinct().forEach(refs::add);
        return refs.toString();
    }

    private static String moves(List<GitRefUpdate> updates) {
        ArrayNode moves = JsonNodeFactory.instance.arrayNode();
        for (GitRefUpdate update : updates) {
            moves.addObject().put("name", update.name()).put("oldCommit", commit(update.oldObjectId()))
                    .put("newCommit", commit(update.newObjectId()));
        }
        return moves.toString();
    }

    /** Forty zeros stand for no commit. */
    private static @Nullable String commit(@Nullable String id) {
        return id == null || id.matches("0+") ? null : id;
    }
}
