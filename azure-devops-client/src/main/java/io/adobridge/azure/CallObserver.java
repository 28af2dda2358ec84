package io.adobridge.azure;

import java.time.Duration;

/** Sees every call, for metrics and traces. Its methods must return at once and must not throw. */
public interface CallObserver {

    /** Sees nothing. */
    CallObserver NONE = new CallObserver() {
    };

    /**
     * A call begins, on the context of whoever wants it.
     *
     * @param call method and path template, such as {@code GET {project}/_apis/git/pullrequests}
     * @param server the name of its host
     * @return what follows it; one observer at most follows calls
     */
    default CallTrace asked(String call, String server) {
        return CallTrace.NONE;
    }

    /**
     * An attempt has ended.
     *
     * @param area as in the path, such as {@code git}, {@code build} or {@code projects}
     * @param outcome {@code ok}, or the failure's simple name such as {@code Throttled}
     * @param duration from leaving the queue to the last byte
     */
    default void attempted(String area, String outcome, Duration duration) {
    }

    /** A failed attempt will be followed by another one after the given time. */
    default void retrying(String area, Duration delay) {
    }

    /**
     * Everything waits that one identity wants of one organisation or collection.
     *
     * @param key of the two, as on the pause board; there is no bound to their number
     */
    default void paused(String key, Duration length) {
    }

    /** A request waited this long before it could leave. */
    default void queued(String area, Duration waited) {
    }
}
