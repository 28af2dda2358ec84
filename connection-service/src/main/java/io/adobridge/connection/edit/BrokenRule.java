package io.adobridge.connection.edit;

import org.hibernate.exception.ConstraintViolationException;

/** Which rule of the database a failed statement has broken. */
public final class BrokenRule {

    private BrokenRule() {
    }

    /** Whether it is the constraint, or the unique index, of this name. */
    public static boolean isOf(String name, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConstraintViolationException violation) {
                return name.equals(violation.getConstraintName());
            }
        }
        return false;
    }
}
