package io.adobridge.reporting.checks;

import java.util.UUID;

/** No such check, or none that the caller reaches. */
final class CheckNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CheckNotFound(UUID id) {
        super("There is no check " + id + " that you reach");
    }
}
