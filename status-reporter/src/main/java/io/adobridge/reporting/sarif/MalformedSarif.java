package io.adobridge.reporting.sarif;

/** What was sent is no SARIF 2.1.0; the message says why, for people. */
public final class MalformedSarif extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedSarif(String message) {
        super(message);
    }
}
