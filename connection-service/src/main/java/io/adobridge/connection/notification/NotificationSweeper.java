package io.adobridge.connection.notification;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import java.time.Clock;
import java.time.ZoneOffset;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.adobridge.connection.secret.Orphans;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlResult;
import io.vertx.mutiny.sqlclient.Tuple;

/** Removes deliveries that have been settled for long, and secrets that no webhook has. Replicas may do it at the same time. */
@ApplicationScoped
class NotificationSweeper {

    private static final Logger LOG = Logger.getLogger(NotificationSweeper.class);
    private static final int BATCH = 1000;

    private static final String FORGET = """
            DELETE FROM connection.webhook_delivery
            WHERE id IN (SELECT id FROM connection.webhook_delivery WHERE settled_at < $1 ORDER BY settled_at LIMIT $2)
            """;

    private static final String WITHOUT_WEBHOOK = """
            SELECT id FROM unnest($1::uuid[]) AS kept (id)
            WHERE NOT EXISTS (SELECT FROM connection.webhook w WHERE w.id = kept.id)
            """;

    private final Pool pool;
    private final Orphans orphans;
    private final NotificationConfig config;
    private final Clock clock;

    NotificationSweeper(Pool pool, Orphans orphans, NotificationConfig config, Clock clock) {
        this.pool = pool;
        this.orphans = orphans;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "{adobridge.notifications.sweep-every}", concurrentExecution = SKIP)
    Uni<Void> sweep() {
        return Multi.createBy().repeating().uni(this::forgetSome).whilst(forgotten -> forgotten == BATCH)
                .onItem().ignoreAsUni()
                .chain(() -> orphans.remove(WebhookSecrets.FOLDER, WITHOUT_WEBHOOK))
                .onFailure().invoke(failure -> LOG.warnf("Notifications are not swept now: %s", failure.getMessage()))
                .onFailure().recoverWithNull();
    }

    private Uni<Integer> forgetSome() {
        return pool.preparedQuery(FORGET)
                .execute(Tuple.of(clock.instant().minus(config.retention()).atOffset(ZoneOffset.UTC), BATCH))
                .map(SqlResult::rowCount);
    }
}
