package io.adobridge.reporting.evaluation;

/** Why a gate has not been judged. */
enum EvaluationReason {

    MEASURES_AWAITED("measures-awaited", false),
    BUILD_AWAITED("build-awaited", false),
    BUILD_NOT_INGESTED("build-not-ingested", true),
    FACTS_INCOMPLETE("facts-incomplete", true),
    INGESTION_SERVICE_UNAVAILABLE("ingestion-service-unavailable", true),
    FOREIGN_BUILD("foreign-build", false),
    SOURCE_GONE("source-gone", false);

    private final String code;
    private final boolean passing;

    EvaluationReason(String code, boolean passing) {
        this.code = code;
        this.passing = passing;
    }

    /** The word in JSON and metrics. */
    String code() {
        return code;
    }

    /** Whether looking again helps, without anybody telling anything. */
    boolean isPassing() {
        return passing;
    }

    /** Whether nothing is to be said about it, now or later. */
    boolean isFinal() {
        return this == FOREIGN_BUILD || this == SOURCE_GONE;
    }
}
