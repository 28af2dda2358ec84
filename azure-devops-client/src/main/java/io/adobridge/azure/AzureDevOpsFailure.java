package io.adobridge.azure;

import java.io.Serializable;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * What can go wrong at Azure DevOps, as a closed set.
 * The message tells method, path template, status and Azure's own words, shortened; it never carries a header, a token or a
 * body.
 */
public abstract sealed class AzureDevOpsFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Evidence evidence;
    private final boolean retryable;

    private AzureDevOpsFailure(String what, Evidence evidence, boolean retryable) {
        super(what + ": " + evidence);
        this.evidence = evidence;
        this.retryable = retryable;
    }

    /** What was observed. */
    public Evidence evidence() {
        return evidence;
    }

    /** Whether the same call may succeed later without anybody's doing. */
    public boolean retryable() {
        return retryable;
    }

    /** The same failure, with what caused it. */
    public AzureDevOpsFailure because(Throwable cause) {
        if (getCause() == null && cause != this) {
            initCause(cause);
        }
        return this;
    }

    /**
     * What was observed of a failed call.
     *
     * @param call method and path template, such as {@code GET {project}/_apis/build/builds}
     * @param status of the reply, 0 when none came
     * @param typeKey Azure's name of the error, such as {@code GitRepositoryNotFoundException}
     * @param detail Azure's words, or ours where it had none; without control characters, at most 500 characters
     * @param activityId by which Microsoft's support finds the call
     */
    public record Evidence(String call, int status, @Nullable String typeKey, @Nullable String detail,
            @Nullable String activityId) implements Serializable {

        private static final int LONGEST = 500;

        public Evidence {
            detail = detail == null ? null : shortened(detail);
            typeKey = typeKey == null ? null : shortened(typeKey);
            activityId = activityId == null ? null : shortened(activityId);
        }

        /** No reply came. */
        public static Evidence noReply(String call, String detail) {
            return new Evidence(call, 0, null, detail, null);
        }

        private static String shortened(String text) {
            String clean = text.replaceAll("\\p{Cntrl}+", " ").strip();
            return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST - 1) + "…";
        }

        @Override
        public String toString() {
            return call + (status == 0 ? "" : " → " + status)
                    + (typeKey == null ? "" : " " + typeKey)
                    + (detail == null || detail.isEmpty() ? "" : ": " + detail)
                    + (activityId == null ? "" : " (activity " + activityId + ")");
        }
    }

    /** Azure DevOps asks to wait, or is expected to ask again at once. */
    public static final class Throttled extends AzureDevOpsFailure {

        private static final long serialVersionUID = 1L;

        private final Duration retryAfter;

        public Throttled(Evidence evidence, Duration retryAfter) {
            super("Throttled for " + retryAfter.toSeconds() + " s", evidence, true);
            this.retryAfter = retryAfter;
        }

        /** How long to wait; positive. */
        public Duration retryAfter() {
            return retryAfter;
        }
    }

    /** The token is not accepted, or not for this area. */
    public static final class Unauthorized extends AzureDevOpsFailure {

        private static final long serialVersionUID = 1L;

        public Unauthorized(Evidence evidence) {
            super("Not accepted as signed in", evidence, false);
        }
    }

    /** The token was good once, and Azure DevOps says that it has expired. */
    public static final class TokenExpired extends AzureDevOpsFailure {

        private static final long serialVersionUID = 1L;

        public TokenExpired(Evidence evidence) {
            super("The token has expired", evidence, false);
        }
    }

    /** The identity is known and may not do this: a scope, a permission, or a conditional access policy is in the way. */
    public static final class Forbidden extends AzureDevOpsFailure {

        private static final long serialVersionUID = 1L;

        public Forbidden(Evidence evidence) {
            super("Forbidden", evidence, false);
        }
    }

    /** There is no such thing, or it is disabled, or the identity may not see it: Azure DevOps does not tell which. */
    public static final class NotFound extends AzureDevOpsFailure {

        private static final long serialVersionUID = 1L;

        public NotFound(Evidence evidence) {
            super("Not found", evidence, false);
        }
    }

    /** This Server does not offer the area, or not in a version that we speak. */
    public static final class VersionUnsupported extends AzureDevOpsFailure {

        private static final long serialVersionUID = 1L;

        public VersionUnsupported(Evidence evidence) {
            super("Not offered in a version that we speak", evidence, false);
        }
    }

    /** Azure DevOps understood the request and refused it. */
    public static final class Rejected extends AzureDevOpsFailure {

        private static final long serialVersionUID = 1L;

        public Rejected(Evidence evidence) {
            super("Rejected", evidence, false);
        }
    }

    /** Reached, but not able to answer: 5xx, a dropped connection, a truncated or unreadable body, no answer in time. */
    public static final class Unavailable extends AzureDevOpsFailure {

        private static final long serialVersionUID = 1L;

        public Unavailable(Evidence evidence) {
            super("Azure DevOps is not available", evidence, true);
        }
    }

    /** No connection came about: unknown name, refused, timed out, a proxy that does not let us through. */
    public static final class Unreachable extends AzureDevOpsFailure {

        private static final long serialVersionUID = 1L;

        private final Obstacle obstacle;

        public Unreachable(Evidence evidence) {
            this(evidence, Obstacle.CONNECTION);
        }

        public Unreachable(Evidence evidence, Obstacle obstacle) {
            super("Azure DevOps cannot be reached", evidence, true);
            this.obstacle = obstacle;
        }

        /** What the connection failed at. */
        public Obstacle obstacle() {
            return obstacle;
        }

        /** What a connection can fail at, in the order in which it is met. */
        public enum Obstacle {
            /** The name does not resolve. */
            NAME,
            /** Nobody listens, or there is no way there. */
            CONNECTION,
            /** Nobody answers to the attempt to connect. */
            SILENCE,
            /** The proxy is there, and does not connect us. */
            PROXY,
            /** The proxy wants us to sign in (407). */
            PROXY_SIGN_IN,
            /** What listens does not speak TLS as we do. */
            TLS
        }
    }

    /** The server's certificate is not trusted, expired, or of another name. */
    public static final class TlsUntrusted extends AzureDevOpsFailure {

        private static final long serialVersionUID = 1L;

        public TlsUntrusted(Evidence evidence) {
            super("The server's certificate is not trusted", evidence, false);
        }
    }
}
