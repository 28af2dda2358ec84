package io.adobridge.connection.edit;

import java.util.function.Supplier;

import jakarta.persistence.OptimisticLockException;

import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException;

import io.smallrye.mutiny.Uni;

/** Two transactions that change the same thing at once: one wins, the other begins again and finds what the first has done. */
public final class Races {

    private static final int ROUNDS = 5;

    private Races() {
    }

    /** Runs a whole transaction again where it has lost such a race; the failure stands that is met each time. */
    public static <T> Uni<T> settled(Supplier<Uni<? extends T>> transaction) {
        return Uni.createFrom().deferred(transaction).onFailure(Races::lost).retry().atMost(ROUNDS);
    }

    private static boolean lost(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConstraintViolationException || cause instanceof OptimisticLockException
                    || cause instanceof StaleStateException) {
                return true;
            }
        }
        return false;
    }
}
