package io.adobridge.reporting.source;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Where a source's gates are shown; what is left out is shown. */
public record ReportOn(boolean commitStatus, boolean pullRequestStatus) {

    /** On everything that a report names. */
    static final ReportOn EVERYTHING = new ReportOn(true, true);

    @JsonCreator
    static ReportOn of(@Nullable Boolean commitStatus, @Nullable Boolean pullRequestStatus) {
        return new ReportOn(!Boolean.FALSE.equals(commitStatus), !Boolean.FALSE.equals(pullRequestStatus));
    }
}
