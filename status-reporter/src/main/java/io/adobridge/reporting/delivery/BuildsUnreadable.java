package io.adobridge.reporting.delivery;

/** The connection's token reads pull requests, but no builds. */
public final class BuildsUnreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BuildsUnreadable(Throwable refusal) {
        super(refusal.getMessage(), refusal);
    }
}
