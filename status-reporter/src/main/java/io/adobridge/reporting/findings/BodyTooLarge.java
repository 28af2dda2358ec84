package io.adobridge.reporting.findings;

/** A body of more than one mebibyte where that is too much. */
final class BodyTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BodyTooLarge() {
        super("It is larger than 1 MiB");
    }
}
