package io.adobridge.connection.discovery;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to see.
 *
 * @param project name or id, null for all that the connection covers
 * @param gone those that are gone instead of those that are there
 */
public record Inquiry(Kind kind, Source source, @Nullable String project, boolean gone) {

    public Inquiry {
        if (gone && source == Source.LIVE) {
            throw new GoneIsNotLive();
        }
    }

    public static Inquiry of(Kind kind, Narrowing narrowing) {
        return new Inquiry(kind, narrowing.source, narrowing.project, narrowing.gone);
    }
}
