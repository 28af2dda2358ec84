package io.adobridge.ingestion.repos.reviews;

import org.jspecify.annotations.Nullable;

/**
 * What came of reading one pull request.
 *
 * @param found null if it could not be read
 * @param failure why it could not be read
 */
record Reading<T>(Wanted wanted, @Nullable T found, @Nullable Throwable failure) {

    static <T> Reading<T> of(Wanted wanted, T found) {
        return new Reading<>(wanted, found, null);
    }

    static <T> Reading<T> failed(Wanted wanted, Throwable failure) {
        return new Reading<>(wanted, null, failure);
    }

    boolean succeeded() {
        return failure == null;
    }
}
