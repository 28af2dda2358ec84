package io.adobridge.reporting.findings;

import java.util.UUID;

/** No such report of findings, or none that the caller reaches. */
final class FindingsNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FindingsNotFound(UUID id) {
        super("There are no findings " + id + " that you reach");
    }
}
