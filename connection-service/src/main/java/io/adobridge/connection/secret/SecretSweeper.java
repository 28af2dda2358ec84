package io.adobridge.connection.secret;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Removes tokens, and what they are renewed with, that belong to no connection. */
@ApplicationScoped
class SecretSweeper {

    private static final String WITHOUT_ROW = """
            SELECT id FROM unnest($1::uuid[]) AS kept (id)
            WHERE NOT EXISTS (SELECT FROM connection.connection c WHERE c.id = kept.id)
              AND NOT EXISTS (SELECT FROM connection.removed_connection r WHERE r.id = kept.id)
            """;

    /** Each keeps secrets under the ids of connections. */
    private static final List<String> FOLDERS = List.of(ConnectionSecrets.FOLDER, "oauth");

    private final Orphans orphans;

    SecretSweeper(Orphans orphans) {
        this.orphans = orphans;
    }

    @Scheduled(every = "{adobridge.secrets.sweep-every}", delayed = "{adobridge.secrets.sweep-delay}", concurrentExecution = SKIP)
    Uni<Void> sweep() {
        return Multi.createFrom().iterable(FOLDERS)
                .onItem().transformToUniAndConcatenate(folder -> orphans.remove(folder, WITHOUT_ROW))
                .onItem().ignoreAsUni();
    }
}
