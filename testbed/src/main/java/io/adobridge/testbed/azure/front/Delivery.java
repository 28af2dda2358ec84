package io.adobridge.testbed.azure.front;

import static java.lang.System.Logger.Level.ERROR;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.LongConsumer;

import io.adobridge.testbed.azure.fault.Effect;
import io.adobridge.testbed.azure.journal.Journal;
import io.vertx.core.Vertx;

/** Sends answers, whole or broken, and writes each call into the journal before its caller can see the end of it. */
final class Delivery {
    private static final System.Logger LOG = System.getLogger(Delivery.class.getName());

    private final Journal journal;
    private final BrokenSender broken;

    Delivery(Vertx vertx, Journal journal) {
        this.journal = journal;
        this.broken = new BrokenSender(vertx);
    }

    void send(Call call, Reply reply) {
        try {
            Effect effect = call.effect();
            if (effect != null && BrokenSender.breaks(effect))
                broken.send(call, reply, effect, record(call, dropped(effect) ? 0 : reply.status()));
            else
                Sender.send(call.http().response(), reply, call.apiVersion(), record(call, reply.status()));
        } catch (IOException e) {
            call.http().connection().close();
        } catch (ApiError e) {
            replace(call, e.reply());
        } catch (UncheckedIOException e) { // the caller has gone in the middle of a body
            call.http().connection().close();
        } catch (RuntimeException e) {
            LOG.log(ERROR, () -> "The simulator could not write the answer to " + call.path(), e);
            replace(call, Reply.error(500, e.getClass().getSimpleName(), "The simulator failed: " + e.getMessage()));
        }
    }

    /** Answers differently where a body fails while it is written; too late, the connection is closed. */
    private void replace(Call call, Reply reply) {
        try {
            if (call.http().response().headWritten())
                throw new IOException("A part of the answer is sent already");
            Sender.send(call.http().response(), reply, call.apiVersion(), record(call, reply.status()));
        } catch (IOException e) {
            call.http().connection().close();
        }
    }

    private LongConsumer record(Call call, int status) {
        return bytes -> {
            if (!call.isControl())
                journal.add(call.entry(status, bytes));
        };
    }

    private static boolean dropped(Effect effect) {
        return effect instanceof Effect.Drop drop && !drop.afterHeaders();
    }
}
