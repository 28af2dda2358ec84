package io.adobridge.reporting.gate;

/** No such source, or one that shows no badge; nobody is told which. */
final class BadgeNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadgeNotFound(String source) {
        super("There is no source " + source + " that shows a badge");
    }
}
