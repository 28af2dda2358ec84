package io.adobridge.connection.registration;

import org.hibernate.exception.ConstraintViolationException;

/** Which rule of the database a failed statement has broken. */
final class Violation {

    private Violation() {
    }

    /** Two connections of one name. */
    static boolean ofName(Throwable failure) {
        return isOf("connection_name", failure);
    }

    /** Two answers to one Idempotency-Key. */
    static boolean ofAnswer(Throwable failure) {
        return isOf("idempotent_answer_pkey", failure);
    }

    private static boolean isOf(String constraint, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConstraintViolationException violation) {
                return constraint.equals(violation.getConstraintName());
            }
        }
        return false;
    }
}
