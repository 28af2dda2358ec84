package io.adobridge.azure;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.governor.Limits;
import io.adobridge.azure.governor.PauseBoard;
import io.adobridge.azure.governor.Surroundings;
import io.adobridge.azure.governor.Timer;
import io.adobridge.azure.transport.Connections;
import io.adobridge.azure.transport.Doors;
import io.adobridge.azure.transport.EntraDoor;
import io.adobridge.azure.transport.Timeouts;
import io.vertx.mutiny.core.Vertx;

/** Opens {@link AzureDevOps}; one per process, because limits, connections and bearer tokens are shared through it. */
public final class AzureDevOpsClients implements AutoCloseable {

    private final Doors doors;

    private AzureDevOpsClients(Doors doors) {
        this.doors = doors;
    }

    public static Builder builder(Vertx vertx) {
        return new Builder(vertx);
    }

    /**
     * An organisation or collection as seen with the credential; cheap, and nothing is sent before something is asked.
     *
     * @throws IllegalArgumentException where the CA bundle holds no usable certificates
     */
    public AzureDevOps open(Endpoint endpoint, Credential credential, ClientOptions options) {
        return new AzureDevOps(endpoint, doors.open(endpoint, credential, options));
    }

    /**
     * Microsoft Entra, where access tokens come from; cheap, and nothing is sent before something is asked.
     *
     * @param options the way there; headers are not sent
     * @throws IllegalArgumentException where the CA bundle holds no usable certificates
     */
    public EntraDoor entra(ClientOptions options) {
        return doors.entra(options);
    }

    /** Closes the connections; what is under way fails. */
    @Override
    public void close() {
        doors.close();
    }

    /**
     * Everything has a default that suits production, except the egress guard, which lets everything pass unless one is given.
     */
    public static final class Builder {

        private static final long LONGEST_BODY = 64L * 1024 * 1024;

        private final Vertx vertx;
        private @Nullable URI servicesRoot;
        private Egress egress = Egress.open();
        private Clock clock = Clock.systemUTC();
        private Timer timer;
        private RandomGenerator random = () -> ThreadLocalRandom.current().nextLong();
        private PauseBoard pauseBoard = PauseBoard.inProcess();
        private Limits limits = Limits.DEFAULT;
        private Timeouts timeouts = Timeouts.DEFAULT;
        private CallObserver observer = CallObserver.NONE;
        private long longestBody = LONGEST_BODY;

        private Builder(Vertx vertx) {
            this.vertx = vertx;
            this.timer = Timer.of(vertx);
        }

        /**
         * A simulator: each constant host becomes a path prefix, {@code {root}/vsrm.dev.azure.com/contoso/…}; null in
         * production.
         */
        public Builder servicesRoot(@Nullable URI root) {
            servicesRoot = root;
            return this;
        }

        /** Guards every connection, those to proxies and to Entra included. */
        public Builder egress(Egress guard) {
            egress = guard;
            return this;
        }

        public Builder clock(Clock source) {
            clock = source;
            return this;
        }

        /** For tests, which turn it by hand. */
        public Builder timer(Timer source) {
            timer = source;
            return this;
        }

        /** Spreads retries. */
        public Builder random(RandomGenerator source) {
            random = source;
            return this;
        }

        /** Where pauses are posted; shared between processes if they share identities. */
        public Builder pauseBoard(PauseBoard board) {
            pauseBoard = board;
            return this;
        }

        /** The share of an announced budget that is left to others, 0 to below 1; ingestion leaves 0.2. */
        public Builder reserve(double share) {
            limits = limits.withReserve(share);
            return this;
        }

        /** How long a pause a call waits for; facing a longer one it fails as throttled at once. Two minutes unless told. */
        public Builder patience(Duration longest) {
            limits = limits.withPatience(longest);
            return this;
        }

        public Builder timeouts(Timeouts each) {
            timeouts = each;
            return this;
        }

        /** The longest body of a single thing that is taken, in bytes; lists are not bound by it. 64 MiB unless told. */
        public Builder longestBody(long bytes) {
            longestBody = bytes;
            return this;
        }

        public Builder observer(CallObserver sees) {
            observer = sees;
            return this;
        }

        public AzureDevOpsClients build() {
            Doors.Settings settings = new Doors.Settings(servicesRoot, egress, limits, longestBody, product());
            Surroundings around = new Surroundings(clock, timer, random, pauseBoard, observer);
            return new AzureDevOpsClients(new Doors(settings, new Connections(vertx, timeouts), around));
        }

        private static String product() {
            String version = AzureDevOpsClients.class.getPackage().getImplementationVersion();
            return "ADOBridge/" + Optional.ofNullable(version).orElse("1.0");
        }
    }
}
