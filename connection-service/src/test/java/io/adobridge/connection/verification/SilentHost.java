package io.adobridge.connection.verification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/** A port on loopback where nobody ever says anything. */
final class SilentHost implements AutoCloseable {

    private static final int PLENTY = 8;

    private final ServerSocket socket;
    private final List<SocketChannel> waiting = new ArrayList<>();

    private SilentHost(int backlog) throws IOException {
        socket = new ServerSocket(0, backlog, InetAddress.getLoopbackAddress());
    }

    /** The system takes connections in, and nobody accepts them. */
    static SilentHost takingConnections() {
        try {
            return new SilentHost(50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The queue of connections is full, so that the system drops the next ones, as a firewall would. */
    static SilentHost droppingConnections() {
        try {
            SilentHost host = new SilentHost(1);
            for (int each = 0; each < PLENTY; each++) {
                SocketChannel channel = SocketChannel.open();
                host.waiting.add(channel);
                channel.configureBlocking(false);
                boolean already = channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), host.port()));
                assert !already || each < 2;
            }
            return host;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://localhost:" + port();
    }

    private int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() {
        try {
            for (SocketChannel channel : waiting) {
                channel.close();
            }
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
