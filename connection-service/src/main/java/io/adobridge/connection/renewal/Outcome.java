package io.adobridge.connection.renewal;

import java.util.Locale;

import io.adobridge.connection.authentication.Access.Validity;
import io.adobridge.connection.target.Diagnosis;

/** What came of a renewal. */
sealed interface Outcome {

    Assignment of();

    /** The label in metrics. */
    default String label() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** There is another access token, in this version of the secret. */
    record Renewed(Assignment of, int version, Validity validity) implements Outcome {
    }

    /** Entra issues none until somebody has acted. */
    record Refused(Assignment of, Diagnosis diagnosis) implements Outcome {
    }

    /** Nothing could be found out; it is tried again. */
    record Vain(Assignment of, Throwable failure) implements Outcome {
    }
}
