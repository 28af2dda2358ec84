package io.adobridge.connection.notification;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.adobridge.kit.secret.SecretStore;
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
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Duration YOUNG = Duration.ofHours(1);
    private static final int BATCH = 1000;
    private static final int SECRETS_AT_MOST = 20;

    private static final String FORGET = """
            DELETE FROM connection.webhook_delivery
            WHERE id IN (SELECT id FROM connection.webhook_delivery WHERE settled_at < $1 ORDER BY settled_at LIMIT $2)
            """;

    private static final String WITHOUT_WEBHOOK = """
            SELECT id FROM unnest($1::uuid[]) AS kept (id)
            WHERE NOT EXISTS (SELECT FROM connection.webhook w WHERE w.id = kept.id)
            """;

    private final Pool pool;
    private final SecretStore vault;
    private final NotificationConfig config;
    private final Clock clock;

    NotificationSweeper(Pool pool, SecretStore vault, NotificationConfig config, Clock clock) {
        this.pool = pool;
        this.vault = vault;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "{adobridge.notifications.sweep-every}", concurrentExecution = SKIP)
    Uni<Void> sweep() {
        return forgetOld()
                .chain(() -> vault.list(WebhookSecrets.FOLDER))
                .chain(this::withoutWebhook)
                .chain(this::removeOld)
                .onFailure().invoke(failure -> LOG.warnf("Notifications are not swept now: %s", failure.getMessage()))
                .onFailure().recoverWithNull();
    }

    private Uni<Void> forgetOld() {
        return Multi.createBy().repeating().uni(this::forgetSome).whilst(forgotten -> forgotten == BATCH)
                .onItem().ignoreAsUni();
    }

    private Uni<Integer> forgetSome() {
        return pool.preparedQuery(FORGET)
                .execute(Tuple.of(clock.instant().minus(config.retention()).atOffset(ZoneOffset.UTC), BATCH))
                .map(SqlResult::rowCount);
    }

    private Uni<List<UUID>> withoutWebhook(List<String> names) {
        UUID[] kept = names.stream().filter(ID.asMatchPredicate()).map(UUID::fromString).toArray(UUID[]::new);
        return pool.preparedQuery(WITHOUT_WEBHOOK).execute(Tuple.of(kept))
                .map(rows -> rows.stream().map(row -> row.getUUID("id")).toList());
    }

    private Uni<Void> removeOld(List<UUID> orphans) {
        return Multi.createFrom().iterable(orphans)
                .onItem().transformToUniAndConcatenate(this::ifOld)
                .select().first(SECRETS_AT_MOST)
                .onItem().transformToUniAndConcatenate(orphan -> vault.remove(WebhookSecrets.path(orphan)))
                .onItem().ignoreAsUni();
    }

    /** A young one is left alone, for its webhook may be on its way. */
    private Uni<UUID> ifOld(UUID orphan) {
        return vault.metadata(WebhookSecrets.path(orphan))
                .map(known -> known.createdAt().isBefore(clock.instant().minus(YOUNG)) ? orphan : null);
    }
}
