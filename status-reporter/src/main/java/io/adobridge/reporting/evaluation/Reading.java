package io.adobridge.reporting.evaluation;

/** What is known of the value that a condition asks for. */
sealed interface Reading {

    /** It is this. */
    record Known(String value) implements Reading {
    }

    /** There is none, and there will be none: why, as a clause. */
    record Nothing(String why) implements Reading {
    }

    /** It is not known yet: why, as a clause. */
    record Awaited(String why) implements Reading {
    }
}
