package io.adobridge.testbed.azure.front;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;

/** Streams a body from a thread that may wait: small ones at once, larger ones in chunks as fast as the caller reads. */
final class Sender extends OutputStream {
    private static final int CHUNK = 64 * 1024;
    private static final int PATIENCE_SECONDS = 60;

    private final HttpServerResponse response;
    private Buffer pending = Buffer.buffer();
    private long bytes;

    private Sender(HttpServerResponse response) {
        this.response = response;
    }

    /** Writes status and headers, not yet sending them. */
    static void head(HttpServerResponse response, Reply reply, String apiVersion) {
        response.setStatusCode(reply.status());
        String type = reply.contentType();
        if (type != null)
            response.putHeader("Content-Type",
                    type.startsWith("application/json") ? type + "; api-version=" + apiVersion : type);
        reply.headers().forEach(response::putHeader);
    }

    /**
     * Sends all of it.
     *
     * @param ending told the number of bytes before compression, just before the last of them is sent
     * @throws IOException where the caller has gone or no longer reads
     */
    static void send(HttpServerResponse response, Reply reply, String apiVersion, LongConsumer ending) throws IOException {
        head(response, reply, apiVersion);
        var sender = new Sender(response);
        reply.body().write(sender);
        ending.accept(sender.bytes);
        response.end(sender.pending);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] { (byte) b }, 0, 1);
    }

    @Override
    public void write(byte[] b, int off, int len) throws IOException {
        if (response.closed())
            throw new IOException("The caller has gone");
        pending.appendBytes(b, off, len);
        bytes += len;
        if (pending.length() >= CHUNK)
            sendChunk();
    }

    private void sendChunk() throws IOException {
        if (response.writeQueueFull())
            awaitReader();
        if (!response.headWritten())
            response.setChunked(true);
        response.write(pending);
        pending = Buffer.buffer();
    }

    private void awaitReader() throws IOException {
        var drained = new CountDownLatch(1);
        response.drainHandler(nothing -> drained.countDown());
        response.exceptionHandler(gone -> drained.countDown());
        try {
            if (response.writeQueueFull() && !drained.await(PATIENCE_SECONDS, TimeUnit.SECONDS))
                throw new IOException("The caller does not read");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The simulator stops", e);
        }
    }
}
