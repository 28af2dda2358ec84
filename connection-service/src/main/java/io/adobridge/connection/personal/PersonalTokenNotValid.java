package io.adobridge.connection.personal;

import io.adobridge.connection.verification.Report;

/** The token does not let its owner read repositories. */
final class PersonalTokenNotValid extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Report report;

    PersonalTokenNotValid(Report report) {
        super(report.reason().orElse("It acts as nobody"));
        this.report = report;
    }

    Report report() {
        return report;
    }
}
