package io.adobridge.azure.transport;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.tracing.TracingPolicy;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.http.HttpClient;

/** The pools of connections: one for everybody, and one for each bundle of certificates. */
public final class Connections implements AutoCloseable {

    private static final int MOST_TO_ONE_HOST = 256;
    private static final int KEEP_ALIVE_SECONDS = 30;

    private final Vertx vertx;
    private final Timeouts timeouts;
    private final Map<String, HttpClient> byBundle = new ConcurrentHashMap<>();

    public Connections(Vertx vertx, Timeouts timeouts) {
        this.vertx = vertx;
        this.timeouts = timeouts;
    }

    /** The pool for a bundle; fails with {@link IllegalArgumentException} where the bundle is unusable. */
    HttpClient trusting(@Nullable String caBundle) {
        return byBundle.computeIfAbsent(caBundle == null ? "" : caBundle, this::open);
    }

    Timeouts timeouts() {
        return timeouts;
    }

    private HttpClient open(String caBundle) {
        HttpClientOptions options = new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_1_1)
                .setDecompressionSupported(true)
                // calls are traced by whoever observes them; who traces what inside here is nobody's business over there
                .setTracingPolicy(TracingPolicy.IGNORE)
                .setMaxPoolSize(MOST_TO_ONE_HOST)
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setConnectTimeout((int) timeouts.connect().toMillis())
                .setSslHandshakeTimeout(timeouts.connect().toMillis())
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS);
        if (!caBundle.isEmpty()) {
            options.setTrustOptions(Trust.in(caBundle));
        }
        return vertx.createHttpClient(options);
    }

    @Override
    public void close() {
        byBundle.values().forEach(HttpClient::closeAndForget);
        byBundle.clear();
    }
}
