package io.adobridge.reporting.provisioning;

/** Nobody has said where the source's SonarQube is. */
final class ServerNotSet extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ServerNotSet(String source) {
        super("It is not known where the SonarQube of " + source + " is");
    }
}
