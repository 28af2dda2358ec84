package io.adobridge.deploy.attacks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A host that the operator allows, and that sends everybody on to another. */
final class Redirecting implements AutoCloseable {

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final int status;
    private final String location;

    private Redirecting(HttpServer server, int status, String location) {
        this.server = server;
        this.status = status;
        this.location = location;
    }

    static Redirecting to(String location, int status) {
        return to(location, status, 0);
    }

    /** At this port, where somebody else has listened before. */
    static Redirecting to(String location, int status, int port) {
        try {
            var redirecting = new Redirecting(
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0), status, location);
            redirecting.server.setExecutor(Executors.newCachedThreadPool());
            redirecting.server.createContext("/", redirecting::answer);
            redirecting.server.start();
            return redirecting;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** Methods and paths that it was asked for. */
    List<String> requests() {
        return requests;
    }

    private void answer(HttpExchange call) throws IOException {
        requests.add(call.getRequestMethod() + " " + call.getRequestURI());
        call.getRequestBody().readAllBytes();
        call.getResponseHeaders().add("Location", location);
        call.sendResponseHeaders(status, -1);
        call.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
