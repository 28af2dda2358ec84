package io.adobridge.ingestion.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/**
 * What is to be known of a kind of stream before it runs.
 *
 * @param name in URLs, in the queue and in metrics, such as {@code pull-requests}
 * @param integration which integration must be enabled for it
 * @param scope what one stream covers
 * @param cadence how often it looks for news once it is complete, unless configured otherwise
 * @param cursorType the cursor: a record that Jackson reads and writes
 * @param start the cursor of a stream that has read nothing yet
 * @param <C> the cursor
 */
public record StreamProfile<C>(String name, Integration integration, Scope scope, Duration cadence,
        Class<C> cursorType, Function<Instant, C> start) {

    /** A list that is read as a whole each time. */
    public static StreamProfile<Listing> list(String name, Integration integration, Scope scope, Duration cadence) {
        return new StreamProfile<>(name, integration, scope, cadence, Listing.class, now -> Listing.start());
    }

    /** Something that is read by windows of time, newest first. */
    public static StreamProfile<Windows> windows(String name, Integration integration, Scope scope,
            Duration cadence) {
        return new StreamProfile<>(name, integration, scope, cadence, Windows.class, Windows::start);
    }

    /** Services of a connection that can be switched on and off. */
    public enum Integration {
        REPOS,
        PIPELINES,
        BOARDS,
        /** Needed as soon as any of the others is enabled. */
        ANY
    }

    /** What one stream covers. */
    public enum Scope {
        CONNECTION,
        PROJECT,
        REPOSITORY
    }
}
