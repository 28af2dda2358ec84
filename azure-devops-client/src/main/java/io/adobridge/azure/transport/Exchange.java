package io.adobridge.azure.transport;

import java.io.IOException;
import java.time.Clock;
import java.util.function.Consumer;

import io.adobridge.azure.governor.Signals;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.unchecked.Unchecked;
import io.vertx.mutiny.core.http.HttpClientResponse;

/** One request and its reply: the body is read while it arrives, and whatever is no good reply becomes a failure. */
final class Exchange {

    private static final String CONTINUATION = "x-ms-continuationtoken";

    private final Network network;
    private final Clock clock;

    Exchange(Network network, Clock clock) {
        this.network = network;
        this.clock = clock;
    }

    /** Opens a reader, for each reply another one. */
    @FunctionalInterface
    interface Opening<T> {

        BodyReader<T> open() throws IOException;
    }

    /**
     * Sends a request and reads its reply.
     *
     * @param call method and path template, for failures
     * @param heed learns what the head says about limits, before the body is read
     */
    <T> Uni<Reply<T>> perform(String call, Outgoing request, Opening<T> body, Consumer<Signals> heed) {
        return network.send(request)
                .chain(reply -> receive(call, reply, body, heed))
                .onFailure().transform(thrown -> WireFailures.of(call, thrown));
    }

    private <T> Uni<Reply<T>> receive(String call, HttpClientResponse reply, Opening<T> body, Consumer<Signals> heed) {
        Signals signals = Signals.of(reply.statusCode(), reply::getHeader, clock.instant());
        heed.accept(signals);
        Verdict verdict = Verdict.of(call, reply);
        if (verdict.isGood()) {
            return read(reply, body).map(read -> new Reply<>(read, reply.getHeader(CONTINUATION)));
        }
        return read(reply, FaultReader::new)
                .onFailure().recoverWithItem(Fault.NONE)
                .map(Unchecked.function(fault -> {
                    throw verdict.failure(fault, signals.pause());
                }));
    }

    private static <T> Uni<T> read(HttpClientResponse reply, Opening<T> opening) {
        return Uni.createFrom().deferred(Unchecked.supplier(() -> {
            BodyReader<T> reader = opening.open();
            return reply.toMulti()
                    .onItem().invoke(Unchecked.consumer(piece -> reader.feed(piece.getBytes())))
                    .onItem().ignoreAsUni()
                    .map(Unchecked.function(complete -> reader.end()))
                    .onFailure().invoke(() -> reply.request().reset())
                    .onCancellation().invoke(() -> reply.request().reset());
        }));
    }
}
