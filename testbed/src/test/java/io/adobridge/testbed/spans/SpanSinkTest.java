package io.adobridge.testbed.spans;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.vertx.core.Vertx;

class SpanSinkTest {

    private final Vertx vertx = Vertx.vertx();
    private final SpanSink sink = SpanSink.start(vertx);

    @AfterEach
    void close() {
        sink.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void findsTextInWhatItWasSent() throws Exception {
        int status = send("\u0001\u0002GET /api\u0003secret-token\u0004".getBytes(StandardCharsets.UTF_8), "identity");

        assertThat(status).isEqualTo(200);
        assertThat(sink.messages()).isEqualTo(1);
        assertThat(sink.contains("secret-token")).isTrue();
        assertThat(sink.contains("another-token")).isFalse();
    }

    @Test
    void looksIntoPackedMessages() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write("a secret-token inside".getBytes(StandardCharsets.UTF_8));
        }

        int status = send(packed.toByteArray(), "gzip");

        assertThat(status).isEqualTo(200);
        assertThat(sink.contains("secret-token")).isTrue();
    }

    @Test
    void understandsSpans() throws Exception {
        byte[] event = joined(text(2, "azure.retry"), text(3, attribute("outcome", text(1, "Throttled"))));
        byte[] span = joined(text(1, new byte[] { 0x0a, (byte) 0xff }), text(2, new byte[] { 1 }), text(4, new byte[] { 2 }),
                text(5, "GET things"), new byte[] { 6 << 3, 3 },
                text(9, attribute("status", new byte[] { 3 << 3, (byte) 0xad, 3 })),
                text(11, event));
        byte[] resource = text(1, text(1, attribute("service.name", text(1, "connection-service"))));

        int status = send(text(1, joined(resource, text(2, text(2, span)))), "identity");

        assertThat(status).isEqualTo(200);
        assertThat(sink.spans()).containsExactly(new ReceivedSpan("connection-service", "0aff", "01", "02", "GET things",
                "CLIENT", Map.of("status", "429"),
                List.of(new ReceivedSpan.Event("azure.retry", Map.of("outcome", "Throttled")))));
    }

    private static byte[] attribute(String name, byte[] value) {
        return joined(text(1, name), text(2, value));
    }

    private static byte[] text(int field, String text) {
        return text(field, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] text(int field, byte[] bytes) {
        return joined(new byte[] { (byte) (field << 3 | 2), (byte) bytes.length }, bytes);
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private int send(byte[] body, String encoding) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(sink.url() + "/v1/traces"))
                .header("Content-Encoding", encoding)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)).build(),
                HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
