package io.adobridge.connection.catalog;

/** What shall be bound is not at Azure DevOps any more. */
final class TargetGone extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TargetGone(String target) {
        super(target + " is not at Azure DevOps any more, or the connection's token does not see it");
    }
}
