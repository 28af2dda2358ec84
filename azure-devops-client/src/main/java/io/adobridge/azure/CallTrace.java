package io.adobridge.azure;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/** One call on its way, as a trace shows it. Its methods must return at once and must not throw. */
public interface CallTrace {

    /** Shows nothing. */
    CallTrace NONE = new CallTrace() {
    };

    /** An attempt waited this long before it could leave, for its turn or for the end of a pause. */
    default void waited(Duration length) {
    }

    /** The head of a reply is there. */
    default void replied(int status) {
    }

    /** What was replied makes everything wait that this identity wants. */
    default void paused(Duration length) {
    }

    /**
     * A failed attempt will be followed by another one.
     *
     * @param outcome the failure's simple name, such as {@code Throttled}
     */
    default void retrying(String outcome, Duration delay) {
    }

    /**
     * The call has ended; nothing follows.
     *
     * @param failure null where it went well
     */
    default void ended(@Nullable Throwable failure) {
    }
}
