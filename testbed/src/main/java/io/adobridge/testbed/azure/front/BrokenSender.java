package io.adobridge.testbed.azure.front;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.LongConsumer;

import io.adobridge.testbed.azure.fault.Effect;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;

/** Sends an answer as a bad network would. */
final class BrokenSender {
    private final Vertx vertx;

    BrokenSender(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Whether an effect keeps an answer from arriving whole and at once. */
    static boolean breaks(Effect effect) {
        return effect instanceof Effect.Drop || effect instanceof Effect.Truncate || effect instanceof Effect.Slow;
    }

    /**
     * Sends what the effect leaves of the answer.
     *
     * @param ending told the number of bytes that were meant to arrive, before any is sent
     */
    void send(Call call, Reply reply, Effect effect, LongConsumer ending) throws IOException {
        var bytes = new ByteArrayOutputStream();
        reply.body().write(bytes);
        Buffer body = Buffer.buffer(bytes.toByteArray());
        ending.accept(body.length());
        if (effect instanceof Effect.Drop drop && !drop.afterHeaders()) {
            call.http().connection().close();
            return;
        }
        HttpServerResponse response = call.http().response();
        Sender.head(response, reply, call.apiVersion());
        response.putHeader("Content-Length", Integer.toString(body.length())).putHeader("Content-Encoding", "identity");
        if (effect instanceof Effect.Slow slow)
            sendPiece(response, body, 0, slow);
        else
            cutOff(call, effect instanceof Effect.Truncate cut ? body.slice(0, Math.min(cut.bytes(), body.length()))
                    : Buffer.buffer());
    }

    private static void cutOff(Call call, Buffer part) {
        call.http().response().write(part).onComplete(written -> call.http().connection().close());
    }

    private void sendPiece(HttpServerResponse response, Buffer body, int from, Effect.Slow slow) {
        vertx.setTimer(Math.max(1, slow.pause().toMillis()), timer -> {
            int to = Math.min(body.length(), from + slow.pieceBytes());
            if (to == body.length())
                response.end(body.slice(from, to));
            else
                response.write(body.slice(from, to)).onSuccess(written -> sendPiece(response, body, to, slow));
        });
    }
}
