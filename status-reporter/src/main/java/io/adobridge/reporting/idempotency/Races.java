package io.adobridge.reporting.idempotency;

import java.util.function.Supplier;

import org.hibernate.exception.ConstraintViolationException;

import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;

/** Two transactions that make the same row at once: one wins, the other begins again and finds what the first has made. */
public final class Races {

    private static final int ROUNDS = 3;

    private Races() {
    }

    /** Runs a whole transaction again where it lost such a race. */
    public static <T> Uni<T> settled(Supplier<Uni<? extends T>> transaction) {
        return Uni.createFrom().deferred(transaction).onFailure(Races::lost).retry().atMost(ROUNDS);
    }

    /** Whether the transaction failed because another one has made the same row. */
    public static boolean lost(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConstraintViolationException || isUniqueViolation(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUniqueViolation(Throwable cause) {
        return cause instanceof PgException pg && "23505".equals(pg.getSqlState());
    }
}
