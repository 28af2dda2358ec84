package io.adobridge.reporting.source;

/** Another source has this name. */
final class SourceNameTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SourceNameTaken(String name) {
        super("There is a source with the name " + name + " already");
    }
}
