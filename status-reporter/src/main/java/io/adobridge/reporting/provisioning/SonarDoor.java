package io.adobridge.reporting.provisioning;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.InetAddress;
import java.net.URI;
import java.util.Base64;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;

import io.adobridge.azure.EgressDenied;
import io.adobridge.azure.Secret;
import io.adobridge.kit.egress.EgressGuard;
import io.adobridge.kit.platform.CallerContext;
import io.adobridge.reporting.source.SonarServer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.tracing.TracingPolicy;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.core.http.HttpClient;
import io.vertx.mutiny.core.http.HttpClientRequest;
import io.vertx.mutiny.core.http.HttpClientResponse;

/**
 * SonarQube's Web API, each call over a connection of its own to the very address that the egress guard has judged.
 * Redirects are not followed. The token is sent as SonarQube 10 and Cloud want it, as a bearer; where that is refused, as
 * older ones do, as the user of basic authentication.
 *
 * @see <a href="https://docs.sonarsource.com/sonarqube-server/extension-guide/web-api/">SonarQube's Web API</a>
 */
@ApplicationScoped
class SonarDoor {

    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private final HttpClient client;
    private final EgressGuard egress;
    private final ProvisioningConfig config;

    SonarDoor(Vertx vertx, EgressGuard egress, ProvisioningConfig config) {
        this.client = vertx.createHttpClient(new HttpClientOptions().setKeepAlive(false).setTracingPolicy(TracingPolicy.IGNORE)
                .setConnectTimeout((int) config.connectTimeout().toMillis()));
        this.egress = egress;
        this.config = config;
    }

    @PreDestroy
    void close() {
        client.closeAndForget();
    }

    /**
     * What SonarQube answers; fails as {@link SonarQubeRefused} where it says no, as {@link SonarQubeUnavailable} where nothing
     * usable comes, and as {@link EgressDenied} where the operator does not wish the host.
     */
    Uni<JsonNode> call(SonarServer server, SonarCall call) {
        SonarCall complete = call.within(server);
        return send(server, complete, "Bearer " + server.token().reveal())
                .chain(answer -> answer.isUnauthorized() ? send(server, complete, basic(server.token()))
                        : Uni.createFrom().item(answer))
                .map(SonarAnswer::require);
    }

    private static String basic(Secret token) {
        return "Basic " + Base64.getEncoder().encodeToString((token.reveal() + ":").getBytes(UTF_8));
    }

    private Uni<SonarAnswer> send(SonarServer server, SonarCall call, String authorization) {
        return Uni.createFrom().deferred(() -> egress.admit(server.url()).emitOn(CallerContext.current()))
                .chain(address -> client.request(options(server.url(), address, authorization).setMethod(call.method())
                        .setURI(call.requestUri(server))))
                .chain(request -> send(request, call))
                .chain(this::answer)
                .ifNoItem().after(config.callTimeout()).failWith(() -> new SonarQubeUnavailable("It does not answer in time"))
                .onFailure(SonarDoor::isTransport).transform(SonarDoor::unreachable);
    }

    private static Uni<HttpClientResponse> send(HttpClientRequest request, SonarCall call) {
        return call.method() == HttpMethod.POST
                ? request.putHeader("Content-Type", "application/x-www-form-urlencoded").send(call.form())
                : request.send();
    }

    private static RequestOptions options(URI url, InetAddress address, String authorization) {
        return new RequestOptions()
                .setServer(SocketAddress.inetSocketAddress(port(url), address.getHostAddress()))
                .setHost(url.getHost()).setPort(port(url)).setSsl(isTls(url))
                .setFollowRedirects(false)
                .addHeader("Authorization", authorization).addHeader("Accept", "application/json")
                .addHeader("User-Agent", "ado-bridge");
    }

    private Uni<SonarAnswer> answer(HttpClientResponse response) {
        return response.toMulti().collect().in(Buffer::buffer, this::append)
                .onFailure().invoke(() -> response.request().reset())
                .map(body -> new SonarAnswer(response.statusCode(), body.getBytes()));
    }

    private void append(Buffer all, Buffer piece) {
        if (all.length() + piece.length() > config.longestAnswer()) {
            throw new SonarQubeUnavailable("It answers more than SonarQube does");
        }
        Buffer unused = all.appendBuffer(piece);
    }

    private static boolean isTransport(Throwable failure) {
        return !(failure instanceof SonarQubeUnavailable) && !(failure instanceof EgressDenied);
    }

    /** The kind of failure only: its message may name addresses. */
    private static Throwable unreachable(Throwable failure) {
        return new SonarQubeUnavailable("It is not reached: " + failure.getClass().getSimpleName());
    }

    private static int port(URI url) {
        return url.getPort() > 0 ? url.getPort() : isTls(url) ? HTTPS : HTTP;
    }

    private static boolean isTls(URI url) {
        return "https".equalsIgnoreCase(url.getScheme());
    }
}
