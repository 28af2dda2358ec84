package io.adobridge.reporting.owngate;

import java.util.UUID;

/** No such own gate, or none that the caller reaches. */
final class GateNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    GateNotFound(UUID id) {
        super("There is no gate " + id + " that you reach");
    }
}
