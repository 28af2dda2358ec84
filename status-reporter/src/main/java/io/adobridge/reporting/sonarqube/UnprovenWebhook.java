package io.adobridge.reporting.sonarqube;

/** A webhook without the proof that its source sent it; says nothing about what was wrong. */
final class UnprovenWebhook extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnprovenWebhook() {
        super("The signature does not prove the body");
    }
}
