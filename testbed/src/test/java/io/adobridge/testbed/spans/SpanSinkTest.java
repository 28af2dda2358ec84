package io.adobridge.testbed.spans;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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

    private int send(byte[] body, String encoding) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(sink.url() + "/v1/traces"))
                .header("Content-Encoding", encoding)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)).build(),
                HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
