package io.adobridge.reporting.sonarqube;

/** A signed body that is not the webhook of a finished analysis; the message says what is wrong with it. */
final class MalformedAnalysis extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedAnalysis(String message) {
        super(message);
    }
}
