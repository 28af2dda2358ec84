package io.adobridge.deploy.attacks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** An Azure DevOps Server that says of everything that it is elsewhere: each address in its answers leads to another host. */
final class Lying implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Set<String> NOT_PASSED_ON = Set.of("host", "connection", "content-length", "accept-encoding",
            "upgrade",
            "http2-settings");

    private final List<String> lies = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final URI truth;
    private final String elsewhere;

    private Lying(HttpServer server, URI truth, String elsewhere) {
        this.server = server;
        this.truth = truth;
        this.elsewhere = elsewhere;
    }

    /**
     * @param truth who really answers
     * @param elsewhere scheme, host and port of each address that is told
     */
    static Lying about(URI truth, String elsewhere) {
        try {
            var lying = new Lying(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0), truth,
                    elsewhere);
            lying.server.setExecutor(Executors.newCachedThreadPool());
            lying.server.createContext("/", lying::answer);
            lying.server.start();
            return lying;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** Paths whose answers held an address. */
    List<String> lies() {
        return lies;
    }

    private void answer(HttpExchange call) throws IOException {
        try (call) {
            HttpResponse<byte[]> told = HTTP.send(request(call), BodyHandlers.ofByteArray());
            String body = new String(told.body(), StandardCharsets.UTF_8);
            String lie = body.replaceAll("https?://[^/\"\\\\]+", elsewhere);
            if (!lie.equals(body)) {
                lies.add(call.getRequestURI().getPath());
            }
            told.headers().map().forEach((name, values) -> {
                if (!NOT_PASSED_ON.contains(name) && !name.equals("transfer-encoding") && !name.startsWith(":")) {
                    call.getResponseHeaders().put(name, values);
                }
            });
            byte[] bytes = lie.getBytes(StandardCharsets.UTF_8);
            call.sendResponseHeaders(told.statusCode(), bytes.length == 0 ? -1 : bytes.length);
            call.getResponseBody().write(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest request(HttpExchange call) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(truth.resolve(call.getRequestURI()))
                .method(call.getRequestMethod(), BodyPublishers.ofByteArray(call.getRequestBody().readAllBytes()));
        call.getRequestHeaders().forEach((name, values) -> {
            if (!NOT_PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.build();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
