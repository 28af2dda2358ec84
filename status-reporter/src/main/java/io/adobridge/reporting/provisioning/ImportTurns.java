package io.adobridge.reporting.provisioning;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.kit.platform.CallerContext;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * Lets one request at a time set a project up, in all replicas together: each looks first at what is there, and two that look
 * at once would both make what is missing. A turn that was never given back ends by itself, after the work has long ended.
 */
@ApplicationScoped
class ImportTurns {

    private static final String TAKE = """
            INSERT INTO reporting.import_turn (source_id, project_key, holder, ends_at) VALUES ($1, $2, $3, $4)
            ON CONFLICT (source_id, project_key) DO UPDATE SET holder = excluded.holder, ends_at = excluded.ends_at
            WHERE import_turn.ends_at <= $5
            """;

    private static final String GIVE_BACK = """
            DELETE FROM reporting.import_turn WHERE source_id = $1 AND project_key = $2 AND holder = $3
            """;

    /** How long a turn lasts at most, and how long the work may take within it. */
    static final Duration TURN = Duration.ofMinutes(2);
    private static final Duration WORK = Duration.ofSeconds(90);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final Pool pool;
    private final ProvisioningConfig config;
    private final Clock clock;

    ImportTurns(Pool pool, ProvisioningConfig config, Clock clock) {
        this.pool = pool;
        this.config = config;
        this.clock = clock;
    }

    /** Does the work when it is its turn; fails as {@link ImportUnderWay} where that does not come soon enough. */
    <T> Uni<T> inTurn(UUID source, String projectKey, Supplier<Uni<T>> work) {
        Turn turn = new Turn(source, projectKey, UUID.randomUUID());
        return Uni.createFrom().deferred(() -> take(turn))
                .onFailure(ImportUnderWay.class).retry().withBackOff(LOOK_AGAIN, LOOK_AGAIN)
                .expireIn(config.importPatience().toMillis())
                .onFailure(IllegalStateException.class).transform(expired -> new ImportUnderWay(projectKey))
                .emitOn(CallerContext.current())
                .chain(() -> done(work.get()).onTermination().call(() -> giveBack(turn)));
    }

    private Uni<Void> take(Turn turn) {
        Instant now = clock.instant();
        return pool.preparedQuery(TAKE)
                .execute(Tuple.of(turn.source(), turn.projectKey(), turn.holder(), now.plus(TURN).atOffset(UTC),
                        now.atOffset(UTC)))
                .invoke(taken -> {
                    if (taken.rowCount() == 0) {
                        throw new ImportUnderWay(turn.projectKey());
                    }
                }).replaceWithVoid();
    }

    private static <T> Uni<T> done(Uni<T> work) {
        return work.ifNoItem().after(WORK).failWith(() -> new SonarQubeUnavailable("It does not answer in time"));
    }

    private Uni<Void> giveBack(Turn turn) {
        return pool.preparedQuery(GIVE_BACK).execute(Tuple.of(turn.source(), turn.projectKey(), turn.holder()))
                .onFailure().recoverWithNull()
                .replaceWithVoid();
    }

    private record Turn(UUID source, String projectKey, UUID holder) {
    }
}
