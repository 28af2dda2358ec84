package io.adobridge.reporting.evaluation;

import java.util.UUID;

/** No such evaluation of a gate. */
final class EvaluationNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EvaluationNotFound(UUID id) {
        super("There is no evaluation " + id + " of this gate");
    }
}
