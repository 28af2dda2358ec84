package io.adobridge.reporting.provisioning;

/** The source is of another kind than SonarQube. */
final class NotSonarQube extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotSonarQube(String source) {
        super(source + " is no source of the kind sonarqube");
    }
}
