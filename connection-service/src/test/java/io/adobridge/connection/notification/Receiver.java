package io.adobridge.connection.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.ToIntFunction;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Somebody who hears, and answers as the test says. */
public final class Receiver implements AutoCloseable {

    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private volatile ToIntFunction<Heard> status = each -> 204;
    private volatile Map<String, String> headers = Map.of();

    private Receiver(HttpServer server) {
        this.server = server;
    }

    public static Receiver open() {
        try {
            var receiver = new Receiver(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            receiver.server.setExecutor(receiver.threads);
            receiver.server.createContext("/", receiver::hear);
            receiver.server.start();
            return receiver;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/hook";
    }

    /** All that has arrived, in the order of arrival. */
    public List<Heard> heard() {
        return heard;
    }

    void answer(int status) {
        this.status = each -> status;
    }

    void answer(ToIntFunction<Heard> status) {
        this.status = status;
    }

    void with(Map<String, String> headers) {
        this.headers = headers;
    }

    private void hear(HttpExchange exchange) throws IOException {
        try (exchange) {
            var letter = new Heard(exchange.getRequestHeaders().getFirst("webhook-id"),
                    exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                    exchange.getRequestHeaders().getFirst("webhook-signature"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            heard.add(letter);
            headers.forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(status.applyAsInt(letter), -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** What has arrived at once. */
    public record Heard(String id, String timestamp, String signature, String body) {
    }
}
