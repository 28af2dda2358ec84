package io.adobridge.reporting.source;

/** A mapping that could never lead to a repository; the message says why. */
final class MappingLeadsNowhere extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MappingLeadsNowhere(String message) {
        super(message);
    }
}
