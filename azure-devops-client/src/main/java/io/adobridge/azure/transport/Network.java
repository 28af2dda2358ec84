package io.adobridge.azure.transport;

import java.net.InetAddress;
import java.net.URI;
import java.util.concurrent.Executor;

import io.adobridge.azure.ClientOptions;
import io.adobridge.azure.Egress;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.ProxyOptions;
import io.vertx.core.net.ProxyType;
import io.vertx.core.net.SocketAddress;
import io.vertx.mutiny.core.http.HttpClient;
import io.vertx.mutiny.core.http.HttpClientRequest;
import io.vertx.mutiny.core.http.HttpClientResponse;

/**
 * Sends requests over the network that one handle may use.
 * It connects to the very address that the egress guard has checked, and keeps the name in the Host header, in SNI and in the
 * check of the certificate.
 */
final class Network {

    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private final HttpClient client;
    private final Timeouts timeouts;
    private final Egress egress;
    private final ClientOptions options;

    Network(HttpClient client, Timeouts timeouts, Egress egress, ClientOptions options) {
        this.client = client;
        this.timeouts = timeouts;
        this.egress = egress;
        this.options = options;
    }

    /**
     * Gives the head of the reply, on the subscriber's context; its body has to be read at once. Redirects are not followed.
     */
    Uni<HttpClientResponse> send(Outgoing request) {
        return Uni.createFrom().deferred(() -> route(request.address())
                .emitOn(currentContext())
                .chain(route -> client.request(complete(route, request)))
                .chain(open -> sendOver(open, request)));
    }

    /** Runs things on the Vert.x context of this moment, or just so where there is none. */
    static Executor currentContext() {
        Context context = Vertx.currentContext();
        return context == null ? Runnable::run : task -> context.runOnContext(ignored -> task.run());
    }

    private Uni<RequestOptions> route(URI target) {
        URI proxy = options.proxy();
        if (proxy == null) {
            return egress.admit(target)
                    .map(address -> new RequestOptions().setServer(socket(port(target), address)));
        }
        return egress.admitThroughProxy(target)
                .chain(() -> egress.admit(withoutUser(proxy)))
                .map(address -> new RequestOptions().setProxyOptions(tunnel(proxy, address)));
    }

    private static URI withoutUser(URI proxy) {
        return URI.create(proxy.getScheme() + "://" + proxy.getHost() + ":" + port(proxy));
    }

    private static ProxyOptions tunnel(URI proxy, InetAddress address) {
        ProxyOptions through = new ProxyOptions()
                .setType(ProxyType.HTTP)
                .setHost(address.getHostAddress())
                .setPort(port(proxy));
        String user = proxy.getUserInfo();
        if (user != null) {
            String[] parts = user.split(":", 2);
            through.setUsername(parts[0]).setPassword(parts.length > 1 ? parts[1] : "");
        }
        return through;
    }

    private RequestOptions complete(RequestOptions route, Outgoing request) {
        URI target = request.address();
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        request.headers().forEach(headers::set);
        return route
                .setMethod(HttpMethod.valueOf(request.method().name()))
                .setHost(target.getHost())
                .setPort(port(target))
                .setSsl(isTls(target))
                .setURI(target.getRawPath() + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery()))
                .setHeaders(headers)
                .setFollowRedirects(false)
                .setIdleTimeout(timeouts.firstByte().toMillis());
    }

    private Uni<HttpClientResponse> sendOver(HttpClientRequest open, Outgoing request) {
        Uni<HttpClientResponse> reply = request.body() == null ? open.send() : open.send(request.body());
        return reply
                .invoke(() -> open.idleTimeout(timeouts.idle().toMillis()))
                .onCancellation().invoke(open::reset);
    }

    private static SocketAddress socket(int port, InetAddress address) {
        return SocketAddress.inetSocketAddress(port, address.getHostAddress());
    }

    private static int port(URI target) {
        if (target.getPort() > 0) {
            return target.getPort();
        }
        return isTls(target) ? HTTPS : HTTP;
    }

    private static boolean isTls(URI target) {
        return "https".equalsIgnoreCase(target.getScheme());
    }
}
