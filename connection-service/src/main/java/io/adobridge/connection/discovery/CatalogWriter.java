package io.adobridge.connection.discovery;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.adobridge.connection.discovery.Discovered.InProject;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * Writes what was found: things by their id, whatever they are called now, and only those that are another than before. What
 * is missing gets the date, and loses it when it comes back.
 */
@ApplicationScoped
class CatalogWriter {

    private static final String UPSERT = """
            INSERT INTO connection.discovered AS d
                (connection_id, kind, id, name, project_id, project, details, found_at)
            SELECT DISTINCT ON (u.id) $1, $2, u.id, u.name, u.project_id, u.project, u.details::jsonb, $3
            FROM unnest($4::text[], $5::text[], $6::uuid[], $7::text[], $8::text[])
                AS u (id, name, project_id, project, details)
            ORDER BY u.id
            ON CONFLICT (connection_id, kind, id) DO UPDATE
            SET name = excluded.name, project_id = excluded.project_id, project = excluded.project,
                details = excluded.details, gone_at = NULL
            WHERE (d.name, d.project_id, d.project, d.details) IS DISTINCT FROM
                  (excluded.name, excluded.project_id, excluded.project, excluded.details)
               OR d.gone_at IS NOT NULL
            """;

    private static final String MISSING = """
            UPDATE connection.discovered SET gone_at = $3
            WHERE connection_id = $1 AND kind = $2 AND gone_at IS NULL AND id <> ALL ($4)
              AND ($5::uuid IS NULL OR project_id = $5)
            """;

    /** With a project go its parts; with its name changes the name that they give it. */
    private static final String PARTS_OF_PROJECTS = """
            UPDATE connection.discovered AS part
            SET gone_at = coalesce(part.gone_at, project.gone_at), project = project.name
            FROM connection.discovered project
            WHERE project.connection_id = $1 AND project.kind = 'PROJECT'
              AND part.connection_id = $1 AND part.project_id = project.project_id AND part.kind <> 'PROJECT'
              AND (part.project <> project.name OR (project.gone_at IS NOT NULL AND part.gone_at IS NULL))
            """;

    private static final String NOTE = """
            UPDATE connection.discovered SET cause = $3, reason = $4
            WHERE connection_id = $1 AND kind = 'PROJECT' AND id = $2 AND (cause, reason) IS DISTINCT FROM ($3, $4)
            """;

    private final Pool pool;
    private final SyncQueue queue;
    private final DiscoveredRows rows;
    private final Clock clock;

    CatalogWriter(Pool pool, SyncQueue queue, DiscoveredRows rows, Clock clock) {
        this.pool = pool;
        this.queue = queue;
        this.rows = rows;
        this.clock = clock;
    }

    /** Writes all projects; those that are not among them are gone with all that they had. */
    Uni<Void> projects(SyncQueue.Claim claim, List<Discovered> all) {
        return held(claim, transaction -> upsert(transaction, claim.connection(), Kind.PROJECT, all)
                .chain(() -> miss(transaction, claim.connection(), new Found(Kind.PROJECT, all), null))
                .chain(() -> transaction.preparedQuery(PARTS_OF_PROJECTS).execute(Tuple.of(claim.connection())))
                .replaceWithVoid());
    }

    /** Writes what a project has, as far as it could be looked through; what could not is left as it was. */
    Uni<Void> findings(SyncQueue.Claim claim, Findings findings) {
        return held(claim, transaction -> Multi.createFrom().iterable(findings.found())
                .onItem().transformToUniAndConcatenate(found -> replace(transaction, claim.connection(), found,
                        findings.project()))
                .onItem().ignoreAsUni()
                .chain(() -> note(transaction, claim.connection(), findings)));
    }

    /** Adds what was found outside of a synchronisation, and misses nothing. */
    Uni<Void> add(UUID connection, Kind kind, List<Discovered> found) {
        return pool.withTransaction(transaction -> upsert(transaction, connection, kind, found));
    }

    private Uni<Void> held(SyncQueue.Claim claim, Function<SqlConnection, Uni<Void>> work) {
        return pool.withTransaction(transaction -> queue.hold(transaction, claim).chain(() -> work.apply(transaction)));
    }

    private Uni<Void> replace(SqlConnection transaction, UUID connection, Found found, InProject project) {
        return upsert(transaction, connection, found.kind(), found.things())
                .chain(() -> miss(transaction, connection, found, project.id()));
    }

    private Uni<Void> upsert(SqlConnection transaction, UUID connection, Kind kind, List<Discovered> things) {
        Tuple parameters = Tuple.tuple().addUUID(connection).addString(kind.name()).addOffsetDateTime(now())
                .addArrayOfString(texts(things, Discovered::id))
                .addArrayOfString(texts(things, Discovered::name))
                .addArrayOfUUID(things.stream().map(each -> each.project().id()).toArray(UUID[]::new))
                .addArrayOfString(texts(things, each -> each.project().name()))
                .addArrayOfString(texts(things, rows::details));
        return transaction.preparedQuery(UPSERT).execute(parameters).replaceWithVoid();
    }

    private Uni<Void> miss(SqlConnection transaction, UUID connection, Found found,
            @Nullable UUID project) {
        return transaction.preparedQuery(MISSING)
                .execute(Tuple.of(connection, found.kind().name(), now(), texts(found.things(), Discovered::id), project))
                .replaceWithVoid();
    }

    private static Uni<Void> note(SqlConnection transaction, UUID connection, Findings findings) {
        ProblemView problem = findings.problem();
        return transaction.preparedQuery(NOTE)
                .execute(Tuple.of(connection, findings.project().id().toString(), problem == null ? null : problem.cause(),
                        problem == null ? null : problem.reason()))
                .replaceWithVoid();
    }

    private static String[] texts(List<Discovered> things, Function<Discovered, String> text) {
        return things.stream().map(text).toArray(String[]::new);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
