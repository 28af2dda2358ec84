package io.adobridge.deploy.attacks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Requests and answers of HTTP/1.1 in bytes, as no client would send or show them. */
final class Wire {

    private static final int PATIENCE_MILLIS = 30_000;
    private static final String END = "\r\n";

    private Wire() {
    }

    static Answer get(URI base, String target, String token, String... headers) {
        return send(base, "GET", target, token, "", headers);
    }

    /**
     * Sends headers as they are given, in Latin 1, and localhost as the host where they name none; the answer ends the
     * connection.
     */
    static Answer send(URI base, String method, String target, String token, String body, String... headers) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        var head = new StringBuilder(method + " " + target + " HTTP/1.1" + END).append("Connection: close" + END);
        if (Stream.of(headers).noneMatch(header -> header.startsWith("Host:"))) {
            head.append("Host: localhost" + END);
        }
        if (!token.isEmpty()) {
            head.append("Authorization: Bearer ").append(token).append(END);
        }
        if (content.length > 0) {
            head.append("Content-Type: application/json" + END + "Content-Length: ").append(content.length).append(END);
        }
        for (String header : headers) {
            head.append(header).append(END);
        }
        return exchange(base, head.append(END).toString().getBytes(StandardCharsets.ISO_8859_1), content);
    }

    private static Answer exchange(URI base, byte[] head, byte[] body) {
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(head);
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
            return Answer.of(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What came until the connection ended.
     *
     * @param lines the status line and the headers
     */
    record Answer(List<String> lines, String body) {

        static Answer of(String text) {
            int end = text.indexOf(END + END);
            return end < 0 ? new Answer(List.of(text.split(END, -1)), "")
                    : new Answer(List.of(text.substring(0, end).split(END, -1)), text.substring(end + 4));
        }

        int status() {
            return lines.get(0).isEmpty() ? 0 : Integer.parseInt(lines.get(0).split(" ")[1]);
        }

        /** The value of a header that has to be there. */
        String header(String name) {
            return lines.stream().filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1)).findFirst()
                    .orElseThrow(() -> new AssertionError("no " + name + " in " + lines)).substring(name.length() + 1).strip();
        }
    }
}
