package io.adobridge.kit.boundary;

/** A body turned out to have more than it may. */
final class BodyTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BodyTooLarge(long most) {
        super("It may have %,d bytes.".formatted(most));
    }
}
