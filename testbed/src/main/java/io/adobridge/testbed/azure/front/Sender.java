package io.adobridge.testbed.azure.front;

import java.io.IOException;
import java.io.OutputStream;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;

/** Sends a reply from a thread that may wait: small bodies at once, larger ones in chunks as they are written. */
final class Sender extends OutputStream {
    private static final int CHUNK = 64 * 1024;

    private final HttpServerResponse response;
    private Buffer pending = Buffer.buffer();
    private long bytes;

    private Sender(HttpServerResponse response) {
        this.response = response;
    }

    /** Sends all of it and returns the number of bytes before compression. */
    static long send(HttpServerResponse response, Reply reply, String apiVersion) throws IOException {
        response.setStatusCode(reply.status());
        String type = reply.contentType();
        if (type != null)
            response.putHeader("Content-Type",
                    type.startsWith("application/json") ? type + "; api-version=" + apiVersion : type);
        reply.headers().forEach(response::putHeader);
        var sender = new Sender(response);
        reply.body().write(sender);
        response.end(sender.pending);
        return sender.bytes;
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

    private void sendChunk() {
        response.setChunked(true);
        response.write(pending);
        pending = Buffer.buffer();
    }
}
