package io.adobridge.connection.discovery;

import io.adobridge.connection.target.Diagnosis;

/**
 * Why something could not be looked through.
 *
 * @param cause stable name, the last segment of a problem's type
 * @param reason for a person
 */
public record ProblemView(String cause, String reason) {

    static ProblemView of(Diagnosis diagnosis) {
        return new ProblemView(diagnosis.cause(), diagnosis.reason());
    }
}
