package io.adobridge.reporting.source;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * What a source reports from now on.
 *
 * @param report where its gates are shown; what is left out is as for a new source
 * @param review how much of what it finds is said on pull requests; likewise
 */
record ChangeReporting(@NotNull ReportOn report, @NotNull @Valid ReviewOn review) {

    static final String EXAMPLE = """
            {"report":{"buildTag":true},"review":{"summary":true,"pipelineFailures":true}}""";
}
