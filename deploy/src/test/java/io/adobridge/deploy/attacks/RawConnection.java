package io.adobridge.deploy.attacks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** A connection on which requests are written byte by byte, also such as no client would send. */
final class RawConnection implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Socket socket;

    private RawConnection(Socket socket) {
        this.socket = socket;
    }

    static RawConnection to(URI service) {
        try {
            var socket = new Socket(InetAddress.getLoopbackAddress(), service.getPort());
            socket.setSoTimeout((int) PATIENCE.toMillis());
            return new RawConnection(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a service answers to these bytes before it closes the connection. */
    static String answer(URI service, String request) {
        try (RawConnection connection = to(service)) {
            connection.write(request);
            return connection.answer();
        }
    }

    /** Whether there was somebody to take it. */
    boolean wrote(String bytes) {
        try {
            socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    void write(String bytes) {
        boolean unused = wrote(bytes);
    }

    /** Everything until the service closes the connection, if it has begun to say something. */
    Optional<String> said() {
        try {
            return socket.getInputStream().available() > 0 ? Optional.of(answer()) : Optional.empty();
        } catch (IOException closed) {
            return Optional.of(answer());
        }
    }

    /** Everything until the service closes the connection; what it says at once where it does not. */
    String answer() {
        var answer = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(answer);
        } catch (SocketTimeoutException open) {
            answer.writeBytes(" (the connection stays open)".getBytes(ISO_8859_1));
        } catch (IOException reset) {
            // what had arrived by then counts
        }
        return answer.toString(ISO_8859_1);
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
