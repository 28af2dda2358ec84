package io.adobridge.ingestion.stream;

import java.time.Duration;
import java.util.Locale;

import io.adobridge.azure.AzureDevOpsFailure;
import io.adobridge.azure.AzureDevOpsFailure.Forbidden;
import io.adobridge.azure.AzureDevOpsFailure.NotFound;
import io.adobridge.azure.AzureDevOpsFailure.Rejected;
import io.adobridge.azure.AzureDevOpsFailure.Throttled;
import io.adobridge.azure.AzureDevOpsFailure.TlsUntrusted;
import io.adobridge.azure.AzureDevOpsFailure.TokenExpired;
import io.adobridge.azure.AzureDevOpsFailure.Unauthorized;
import io.adobridge.azure.AzureDevOpsFailure.Unreachable;
import io.adobridge.azure.AzureDevOpsFailure.VersionUnsupported;
import io.adobridge.azure.EgressDenied;
import io.adobridge.kit.secret.VaultFailure;

/**
 * Why a stream stopped, in words that a person understands, and when it is tried again.
 *
 * @param kind what to do about it
 * @param reason one sentence
 * @param delay until the next try, before jitter
 */
record Setback(Kind kind, String reason, Duration delay) {

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration REFUSED = Duration.ofMinutes(5);
    private static final Duration SEALED = Duration.ofSeconds(15);

    /** Kinds of setbacks; the labels appear in the API and in metrics. */
    enum Kind {
        /** Azure DevOps asked to wait. */
        THROTTLED(true),
        /** The token is not accepted. */
        UNAUTHORIZED(true),
        /** The secret cannot be read. */
        SECRET(true),
        /** Azure DevOps cannot be reached or may not be. */
        UNREACHABLE(true),
        /** The identity may not read this, or what it asks for is not there. */
        FORBIDDEN(false),
        /** There is nothing to read here; looked at once a day. */
        SKIPPED(false),
        /** This version of Azure DevOps does not have it; looked at once a day. */
        UNSUPPORTED(false),
        /** A passing failure. */
        FAILED(false);

        private final boolean ofConnection;

        Kind(boolean ofConnection) {
            this.ofConnection = ofConnection;
        }

        /** Whether the connection's other streams would meet it too. */
        boolean ofConnection() {
            return ofConnection;
        }

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Judges what ended a run. */
    static Setback of(Throwable failure, Claim claim) {
        int attempts = claim.attempts();
        if (failure instanceof NotFound && !claim.key().part().equals(StreamKey.NONE)) {
            return new Setback(Kind.SKIPPED, sentence(failure), DAY);
        }
        if (failure instanceof AzureDevOpsFailure azure) {
            return ofAzure(azure, attempts);
        }
        if (failure instanceof EgressDenied) {
            return new Setback(Kind.UNREACHABLE, sentence(failure), LONGEST);
        }
        if (failure instanceof VaultFailure) {
            return new Setback(Kind.SECRET, sentence(failure), SEALED);
        }
        return new Setback(Kind.FAILED, sentence(failure), backoff(attempts));
    }

    /** The same where it is a matter of the stream alone that Azure DevOps did not accept the token. */
    Setback ofStreamAlone() {
        return kind == Kind.UNAUTHORIZED ? new Setback(Kind.FORBIDDEN, reason, REFUSED) : this;
    }

    /** The same of a stream that others do without: what is refused or out of reach is not there, and is looked for daily. */
    Setback ofOptional(Throwable failure) {
        boolean refused = failure instanceof Unauthorized || failure instanceof Forbidden || failure instanceof NotFound
                || failure instanceof Rejected || failure instanceof Unreachable || failure instanceof TlsUntrusted
                || failure instanceof EgressDenied;
        return refused ? new Setback(Kind.UNSUPPORTED, reason, DAY) : this;
    }

    /** Time that the setback spends waiting because Azure DevOps asked for it. */
    Duration throttled() {
        return kind == Kind.THROTTLED ? delay : Duration.ZERO;
    }

    private static Setback ofAzure(AzureDevOpsFailure failure, int attempts) {
        if (failure instanceof Throttled throttled) {
            return new Setback(Kind.THROTTLED, sentence(failure), throttled.retryAfter());
        }
        if (failure instanceof Unauthorized || failure instanceof TokenExpired) {
            return new Setback(Kind.UNAUTHORIZED, sentence(failure), longer(SEALED, backoff(attempts)));
        }
        if (failure instanceof Forbidden || failure instanceof NotFound) {
            return new Setback(Kind.FORBIDDEN, sentence(failure), REFUSED);
        }
        if (failure instanceof VersionUnsupported) {
            return new Setback(Kind.UNSUPPORTED, sentence(failure), DAY);
        }
        if (failure instanceof Unreachable || failure instanceof TlsUntrusted) {
            return new Setback(Kind.UNREACHABLE, sentence(failure), backoff(attempts));
        }
        return new Setback(Kind.FAILED, sentence(failure), backoff(attempts));
    }

    private static Duration backoff(int attempts) {
        Duration delay = FIRST.multipliedBy(1L << Math.min(attempts, 10));
        return delay.compareTo(LONGEST) < 0 ? delay : LONGEST;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static String sentence(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
    }
}
