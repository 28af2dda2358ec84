package io.adobridge.connection.notification;

import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.kit.egress.EgressGuard;
import io.adobridge.kit.platform.CallerContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.tracing.TracingPolicy;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.http.HttpClient;
import io.vertx.mutiny.core.http.HttpClientResponse;

/**
 * Posts letters, each over a connection of its own to the very address that the egress guard has judged. Redirects are not
 * followed; of an answer only its head counts.
 *
 * @see <a href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">Standard
 *      Webhooks</a>
 */
@ApplicationScoped
class Courier {

    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private final HttpClient client;
    private final EgressGuard egress;
    private final NotificationConfig config;
    private final Clock clock;

    Courier(Vertx vertx, EgressGuard egress, NotificationConfig config, Clock clock) {
        this.client = vertx.createHttpClient(new HttpClientOptions().setKeepAlive(false).setTracingPolicy(TracingPolicy.IGNORE)
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setMaxPoolSize(config.concurrency()));
        this.egress = egress;
        this.config = config;
        this.clock = clock;
    }

    @PreDestroy
    void close() {
        client.closeAndForget();
    }

    /** What came of it; it fails never. */
    Uni<Answer> send(Letter letter) {
        return Uni.createFrom().deferred(() -> egress.admit(letter.url()).emitOn(CallerContext.current()))
                .chain(address -> client.request(options(letter, address)))
                .chain(request -> request.send(letter.body()))
                .chain(this::answer)
                .ifNoItem().after(config.attemptTimeout()).fail()
                .onFailure().recoverWithItem(Answer::of);
    }

    private RequestOptions options(Letter letter, InetAddress address) {
        URI url = letter.url();
        long seconds = clock.instant().getEpochSecond();
        return new RequestOptions().setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(port(url), address.getHostAddress()))
                .setHost(url.getHost()).setPort(port(url)).setSsl(isTls(url))
                .setURI(url.getRawPath().isEmpty() ? "/" : url.getRawPath())
                .setFollowRedirects(false)
                .addHeader("Content-Type", "application/json").addHeader("User-Agent", "ado-bridge")
                .addHeader("webhook-id", letter.id()).addHeader("webhook-timestamp", String.valueOf(seconds))
                .addHeader("webhook-signature", letter.signature(seconds));
    }

    /** Lets the receiver finish its answer, up to a length, and throws that away. */
    private Uni<Answer> answer(HttpClientResponse response) {
        Answer answer = Answer.of(response.statusCode(), response.getHeader("Retry-After"));
        return response.toMulti()
                .onItem().transform(piece -> piece.length()).onItem().scan(Integer::sum)
                .select().first(length -> length <= config.longestAnswer())
                .onItem().ignoreAsUni()
                .ifNoItem().after(config.connectTimeout()).fail()
                .onFailure().recoverWithNull()
                .onTermination().invoke(() -> response.request().reset())
                .replaceWith(answer);
    }

    private static int port(URI url) {
        return url.getPort() > 0 ? url.getPort() : isTls(url) ? HTTPS : HTTP;
    }

    private static boolean isTls(URI url) {
        return "https".equalsIgnoreCase(url.getScheme());
    }
}
