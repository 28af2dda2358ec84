package io.adobridge.testbed.spans;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

import io.adobridge.testbed.http.Listener;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/** Receives OTLP/HTTP ({@code /v1/traces}, {@code /v1/metrics}, {@code /v1/logs}) and keeps up to 64 MiB of it. */
public final class SpanSink implements AutoCloseable {

    private static final long CAPACITY = 64L << 20;

    private final List<byte[]> messages = new ArrayList<>();
    private final List<byte[]> traces = new ArrayList<>();
    private final Listener listener;
    private long size;

    private SpanSink(Vertx vertx) {
        listener = Listener.open(vertx, 0, request -> request.bodyHandler(body -> receive(request, body)));
    }

    public static SpanSink start(Vertx vertx) {
        return new SpanSink(vertx);
    }

    /** What {@code quarkus.otel.exporter.otlp.endpoint} takes, with the protocol {@code http/protobuf}. */
    public URI url() {
        return listener.url();
    }

    /** How many messages have arrived; each carries one or more spans. */
    public synchronized int messages() {
        return messages.size();
    }

    /** All spans that have arrived, in the order in which they did. */
    public synchronized List<ReceivedSpan> spans() {
        return traces.stream().flatMap(ReceivedSpan::in).toList();
    }

    /** Whether the text stands in anything that arrived: names, attributes, events. Strings are UTF-8 in OTLP. */
    public synchronized boolean contains(String text) {
        byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
        return messages.stream().anyMatch(message -> indexOf(message, wanted) >= 0);
    }

    @Override
    public void close() {
        listener.close();
    }

    private void receive(HttpServerRequest request, Buffer body) {
        boolean kept = keep(unpacked(request, body.getBytes()), request.path().endsWith("/v1/traces"));
        // an empty body is a valid Export…ServiceResponse
        request.response().setStatusCode(kept ? 200 : 507).putHeader("Content-Type", "application/x-protobuf").end();
    }

    private synchronized boolean keep(byte[] message, boolean ofTraces) {
        if (size + message.length > CAPACITY) {
            return false;
        }
        size += message.length;
        if (ofTraces) {
            traces.add(message);
        }
        return messages.add(message);
    }

    private static byte[] unpacked(HttpServerRequest request, byte[] body) {
        if (!"gzip".equals(request.getHeader("Content-Encoding"))) {
            return body;
        }
        try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return unzipped.readAllBytes();
        } catch (IOException broken) {
            return body;
        }
    }

    private static int indexOf(byte[] text, byte[] wanted) {
        for (int start = 0; start <= text.length - wanted.length; start++) {
            int same = 0;
            while (same < wanted.length && text[start + same] == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return start;
            }
        }
        return -1;
    }
}
