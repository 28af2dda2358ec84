package io.adobridge.azure;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.governor.PauseBoard;
import io.vertx.mutiny.core.Vertx;

/** Opens {@link AzureDevOps}; one per process, because limits and connections are shared through it. */
public final class AzureDevOpsClients implements AutoCloseable {

    private AzureDevOpsClients(Builder builder) {
    }

    public static Builder builder(Vertx vertx) {
        return new Builder(vertx);
    }

    /** An organisation or collection as seen with the credential; nothing is sent before something is asked. */
    public AzureDevOps open(Endpoint endpoint, Credential credential, ClientOptions options) {
        throw new UnsupportedOperationException("follows");
    }

    @Override
    public void close() {
    }

    /** Everything has a default that suits production, except the egress guard. */
    public static final class Builder {

        private final Vertx vertx;
        private @Nullable URI servicesRoot;
        private Egress egress = Egress.open();
        private Clock clock = Clock.systemUTC();
        private PauseBoard pauseBoard = PauseBoard.inProcess();
        private double reserve;
        private CallObserver observer = CallObserver.NONE;

        private Builder(Vertx vertx) {
            this.vertx = vertx;
        }

        /** A simulator: each constant host becomes a path prefix, {@code {root}/vsrm.dev.azure.com/contoso/…}. */
        public Builder servicesRoot(@Nullable URI root) {
            servicesRoot = root;
            return this;
        }

        public Builder egress(Egress guard) {
            egress = guard;
            return this;
        }

        public Builder clock(Clock source) {
            clock = source;
            return this;
        }

        public Builder pauseBoard(PauseBoard board) {
            pauseBoard = board;
            return this;
        }

        /** The share of an announced budget that is left to others, 0 to 1; ingestion leaves 0.2. */
        public Builder reserve(double share) {
            reserve = share;
            return this;
        }

        public Builder observer(CallObserver sees) {
            observer = sees;
            return this;
        }

        /** How long a call may wait for a pause to end before it fails as throttled. */
        public Builder patience(Duration longest) {
            return this;
        }

        public AzureDevOpsClients build() {
            return new AzureDevOpsClients(this);
        }
    }
}
