package io.adobridge.deploy.attacks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Listens at every address of this machine where no service may be led to, and counts who connects, whatever is said. */
final class Trap implements AutoCloseable {

    private static final byte[] ANSWER = "HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
            .getBytes(StandardCharsets.US_ASCII);
    private static final int PATIENCE_MILLIS = 2_000;

    private final List<String> visits = new CopyOnWriteArrayList<>();
    private final ServerSocket socket;

    private Trap(ServerSocket socket) {
        this.socket = socket;
    }

    static Trap open() {
        try {
            var trap = new Trap(new ServerSocket());
            trap.socket.bind(new InetSocketAddress(0), 200);
            Thread listening = new Thread(trap::listen, "trap");
            listening.setDaemon(true);
            listening.start();
            return trap;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    /** What was said first by each who came. */
    List<String> visits() {
        return visits;
    }

    private void listen() {
        while (!socket.isClosed()) {
            try (Socket visitor = socket.accept()) {
                visitor.setSoTimeout(PATIENCE_MILLIS);
                byte[] said = new byte[4096];
                int length = visitor.getInputStream().read(said);
                visits.add(new String(said, 0, Math.max(0, length), StandardCharsets.ISO_8859_1));
                visitor.getOutputStream().write(ANSWER);
            } catch (IOException gone) {
                if (!socket.isClosed()) {
                    visits.add("a visitor who went: " + gone);
                }
            }
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
