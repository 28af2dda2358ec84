package io.adobridge.ingestion.hooks.subscriptions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.ingestion.hooks.HookSecrets;
import io.adobridge.ingestion.hooks.subscriptions.Change.Keep;
import io.adobridge.ingestion.stream.Listing;
import io.adobridge.ingestion.stream.Reached;
import io.adobridge.ingestion.stream.Step;
import io.adobridge.ingestion.stream.StreamKind;
import io.adobridge.ingestion.stream.StreamProfile;
import io.adobridge.ingestion.stream.StreamProfile.Integration;
import io.adobridge.ingestion.stream.StreamProfile.Scope;
import io.adobridge.ingestion.stream.StreamRun;
import io.adobridge.kit.mirror.ConnectionMirror;
import io.adobridge.kit.mirror.EffectiveConnection;
import io.adobridge.kit.secret.VaultFailure;
import io.smallrye.mutiny.Uni;

/**
 * The subscriptions of a connection: looked at as a whole each time, and put right, some at once.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/hooks/subscriptions">Subscriptions</a>
 */
@ApplicationScoped
class SubscriptionsStream implements StreamKind<Listing> {

    static final String NAME = HookSecrets.SUBSCRIPTIONS;

    private static final StreamProfile<Listing> PROFILE = StreamProfile.list(NAME, Integration.ANY, Scope.CONNECTION,
            Duration.ofHours(1));

    private static final int AT_ONCE = 100;
    /** One for each publisher, and one for what they offer. */
    private static final int LOOKS = EventType.PUBLISHERS.size() + 1;

    private final HooksConfig config;
    private final HookSecrets secrets;
    private final Keepsakes keepsakes;
    private final SubscriptionTable table;
    private final ConnectionMirror mirror;

    SubscriptionsStream(HooksConfig config, HookSecrets secrets, Keepsakes keepsakes, SubscriptionTable table,
            ConnectionMirror mirror) {
        this.config = config;
        this.secrets = secrets;
        this.keepsakes = keepsakes;
        this.table = table;
        this.mirror = mirror;
    }

    @Override
    public StreamProfile<Listing> profile() {
        return PROFILE;
    }

    @Override
    public boolean isOn() {
        return config.publicUrl().isPresent();
    }

    @Override
    public boolean dependsOnPlan() {
        return true;
    }

    @Override
    public Uni<Step<Listing>> step(StreamRun run, Listing cursor) {
        EffectiveConnection connection = mirror.require(run.connection());
        var desk = new Desk(run.azure(), run.connection());
        return target(connection)
                .chain(target -> look(connection, desk, target))
                .chain(look -> desk.perform(look.now(), look.target()).map(done -> look.step(run.connection(), done)));
    }

    /** What it takes to end the subscriptions is kept before the first is made. */
    private Uni<Target> target(EffectiveConnection connection) {
        String url = Target.url(config, connection.id())
                .orElseThrow(() -> new IllegalStateException("There is no public address any more"));
        return secrets.current(connection.id())
                .call(() -> keepsakes.keep(connection))
                .onFailure(VaultFailure.class).transform(SubscriptionsStream::ofHooksAlone)
                .map(password -> new Target(url, password));
    }

    /** The connection's own secret is another: its streams need not wait. */
    private static Throwable ofHooksAlone(Throwable failure) {
        return new IllegalStateException("The secrets of the hooks: " + failure.getMessage(), failure);
    }

    private Uni<Look> look(EffectiveConnection connection, Desk desk, Target target) {
        UUID id = connection.id();
        return Uni.combine().all().unis(table.projects(id), table.known(id), desk.survey())
                .with((projects, known, survey) -> Look.of(target, places(connection, projects), known, survey));
    }

    private static List<Place> places(EffectiveConnection connection, List<UUID> projects) {
        List<EventType> types = EventType.of(connection);
        return projects.stream().flatMap(project -> types.stream().map(type -> new Place(project, type))).toList();
    }

    /** What is wanted, and what has to be done for it. */
    private record Look(Target target, List<Place> wanted, List<Change> free, List<Change> dear) {

        private static Look of(Target target, List<Place> wanted, List<Standing> known, Survey survey) {
            List<Change> changes = survey.changes(wanted, known, target);
            return new Look(target, wanted, changes.stream().filter(Keep.class::isInstance).toList(),
                    changes.stream().filter(change -> !(change instanceof Keep)).toList());
        }

        /** All that needs no request, and some of what does. */
        private List<Change> now() {
            List<Change> now = new ArrayList<>(free);
            dear.stream().limit(AT_ONCE).forEach(now::add);
            return now;
        }

        /** It reaches no instant, so that nobody takes it for data that is old. */
        private Step<Listing> step(UUID connection, List<Standing> done) {
            boolean more = dear.size() > AT_ONCE;
            return new Step<>(Listing.start(),
                    List.of(SubscriptionTable.keep(connection, wanted), SubscriptionTable.put(connection, done)),
                    new Reached(null, null, more ? 0 : 1, Reached.NEWEST),
                    more ? Step.Then.CONTINUE : Step.Then.COMPLETE, LOOKS + Math.min(dear.size(), AT_ONCE), null);
        }
    }
}
