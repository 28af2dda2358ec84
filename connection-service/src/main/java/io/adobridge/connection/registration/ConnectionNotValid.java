package io.adobridge.connection.registration;

import io.adobridge.connection.verification.Report;

/** The verification before saving found something wrong. */
final class ConnectionNotValid extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Report report;

    ConnectionNotValid(Report report) {
        super(report.reason().orElse("The connection does not hold"));
        this.report = report;
    }

    Report report() {
        return report;
    }
}
