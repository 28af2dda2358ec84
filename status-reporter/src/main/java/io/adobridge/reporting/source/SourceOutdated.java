package io.adobridge.reporting.source;

import java.util.UUID;

/** What is remembered of a source is not what it is now. */
public final class SourceOutdated extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SourceOutdated(UUID source) {
        super("Source " + source + " has been changed meanwhile");
    }
}
