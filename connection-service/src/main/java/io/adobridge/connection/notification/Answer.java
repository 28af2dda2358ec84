package io.adobridge.connection.notification;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.EgressDenied;
import io.adobridge.kit.secret.VaultFailure;
import io.smallrye.mutiny.TimeoutException;
import javax.net.ssl.SSLException;

/**
 * What came of an attempt.
 *
 * @param status the HTTP status, null when there was no answer
 * @param error why there was none, null when there was one
 * @param retryAfter how long the receiver asks to wait
 */
record Answer(@Nullable Integer status, @Nullable String error, Duration retryAfter) {

    private static final int GONE = 410;
    private static final Duration LONGEST_WISH = Duration.ofHours(1);

    static Answer of(int status, @Nullable String retryAfter) {
        return new Answer(status, null, wish(retryAfter));
    }

    /** In words that repeat nothing of what was sent or received. */
    static Answer of(Throwable failure) {
        return new Answer(null, reason(failure), Duration.ZERO);
    }

    boolean accepted() {
        return status != null && status >= 200 && status < 300;
    }

    /** The receiver wants to hear nothing any more. */
    boolean gone() {
        return status != null && status == GONE;
    }

    private static Duration wish(@Nullable String retryAfter) {
        try {
            Duration wish = retryAfter == null ? Duration.ZERO : Duration.ofSeconds(Integer.parseInt(retryAfter.strip()));
            return wish.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : wish;
        } catch (NumberFormatException notInSeconds) {
            return Duration.ZERO;
        }
    }

    private static String reason(Throwable failure) {
        if (failure instanceof EgressDenied) {
            return "host-not-allowed";
        }
        if (failure instanceof VaultFailure) {
            return "secret-not-readable";
        }
        if (failure instanceof TimeoutException) {
            return "no-answer-in-time";
        }
        if (failure instanceof SSLException) {
            return "tls-untrusted";
        }
        return failure instanceof UnknownHostException || failure instanceof ConnectException ? "unreachable"
                : "connection-broken";
    }
}
