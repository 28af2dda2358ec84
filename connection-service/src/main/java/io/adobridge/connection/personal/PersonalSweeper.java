package io.adobridge.connection.personal;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.adobridge.connection.secret.Orphans;
import io.adobridge.kit.secret.VaultFailure;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/** Removes personal tokens that no row names: of requests that were cut off, and of removals that Vault slept through. */
@ApplicationScoped
class PersonalSweeper {

    private static final Logger LOG = Logger.getLogger(PersonalSweeper.class);
    private static final Pattern CONNECTION = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/");

    private static final String WITHOUT_ROW = """
            SELECT path FROM unnest($1::text[]) AS kept (path)
            WHERE NOT EXISTS (
                SELECT FROM connection.personal_token t
                WHERE t.connection_id::text = split_part(kept.path, '/', 2) AND t.owner = split_part(kept.path, '/', 3))
            """;

    private final PersonalSecrets secrets;
    private final Orphans orphans;
    private final Pool pool;

    PersonalSweeper(PersonalSecrets secrets, Orphans orphans, Pool pool) {
        this.secrets = secrets;
        this.orphans = orphans;
        this.pool = pool;
    }

    @Scheduled(every = "{adobridge.secrets.sweep-every}", delayed = "{adobridge.secrets.sweep-delay}", concurrentExecution = SKIP)
    Uni<Void> sweep() {
        return secrets.connections()
                .chain(this::paths)
                .chain(this::withoutRow)
                .chain(orphans::removeOld)
                .onFailure(VaultFailure.class)
                .invoke(away -> LOG.warnf("Personal tokens are not swept now: %s", away.getMessage()))
                .onFailure(VaultFailure.class).recoverWithNull();
    }

    private Uni<List<String>> paths(List<String> folders) {
        return Multi.createFrom().items(folders.stream().filter(CONNECTION.asMatchPredicate()))
                .map(folder -> UUID.fromString(folder.substring(0, folder.length() - 1)))
                .onItem().transformToUniAndConcatenate(secrets::paths)
                .onItem().<String> disjoint()
                .collect().asList();
    }

    private Uni<List<String>> withoutRow(List<String> paths) {
        return pool.preparedQuery(WITHOUT_ROW).execute(Tuple.tuple().addArrayOfString(paths.toArray(String[]::new)))
                .map(rows -> rows.stream().map(row -> row.getString("path")).toList());
    }
}
