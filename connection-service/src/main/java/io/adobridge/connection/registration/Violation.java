package io.adobridge.connection.registration;

import io.adobridge.connection.edit.BrokenRule;

/** Which rule of the database a failed statement has broken. */
final class Violation {

    private Violation() {
    }

    /** Two connections of one name. */
    static boolean ofName(Throwable failure) {
        return BrokenRule.isOf("connection_name", failure);
    }

    /** Two answers to one Idempotency-Key. */
    static boolean ofAnswer(Throwable failure) {
        return BrokenRule.isOf("idempotent_answer_pkey", failure);
    }
}
