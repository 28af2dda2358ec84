package io.adobridge.connection.discovery;

/** Azure DevOps cannot tell what it does not have any more. */
final class GoneIsNotLive extends RuntimeException {

    private static final long serialVersionUID = 1L;

    GoneIsNotLive() {
        super("is known to the catalog alone: pass source=catalog");
    }
}
