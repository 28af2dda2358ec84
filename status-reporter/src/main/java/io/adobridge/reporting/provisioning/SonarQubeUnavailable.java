package io.adobridge.reporting.provisioning;

/** SonarQube gives no answer that can be used; the message says what came instead. */
final class SonarQubeUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SonarQubeUnavailable(String message) {
        super(message);
    }
}
