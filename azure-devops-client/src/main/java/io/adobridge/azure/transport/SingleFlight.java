package io.adobridge.azure.transport;

import java.util.function.Predicate;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Uni;

/** A value that is fetched once for all who ask at the same time, kept while it is good, and fetched again after a failure. */
final class SingleFlight<T> {

    private @Nullable Uni<T> shared;
    private @Nullable T value;

    /**
     * The value.
     *
     * @param good whether the value at hand will do
     * @param fetch asks for another one
     */
    synchronized Uni<T> get(Predicate<T> good, Supplier<Uni<T>> fetch) {
        if (shared == null || (value != null && !good.test(value))) {
            value = null;
            shared = fetch.get()
                    .invoke(this::keep)
                    .onFailure().invoke(this::forget)
                    .memoize().indefinitely();
        }
        return shared;
    }

    private synchronized void keep(T fetched) {
        value = fetched;
    }

    private synchronized void forget() {
        shared = null;
    }
}
