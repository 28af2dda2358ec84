package io.adobridge.reporting.provisioning;

/** SonarQube cannot be told where to send its webhooks. */
final class NoPublicAddress extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoPublicAddress() {
        super("The operator has not said under which address SonarQube reaches this service");
    }
}
