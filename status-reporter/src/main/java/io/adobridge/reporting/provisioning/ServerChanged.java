package io.adobridge.reporting.provisioning;

/** A source's SonarQube is not as it was when the caller read it. */
final class ServerChanged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ServerChanged() {
        super("Where SonarQube is has changed since it was read; read it again");
    }
}
