package io.adobridge.reporting.gate;

import java.util.UUID;

/** No such report, or none that the caller reaches. */
final class ReportNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ReportNotFound(UUID id) {
        super("There is no quality gate " + id + " that you reach");
    }
}
