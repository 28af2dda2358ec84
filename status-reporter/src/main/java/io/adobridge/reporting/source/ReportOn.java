package io.adobridge.reporting.source;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * Where a source's gates are shown. Statuses are, unless they are switched off; a token that may post those may not write to
 * builds, so that a build's property and tag have to be asked for.
 *
 * @param badge whether anybody may see the latest status as a badge, without a token
 */
public record ReportOn(boolean commitStatus, boolean pullRequestStatus, boolean buildProperty, boolean buildTag,
        boolean badge) {

    /** On the commit and the pull request that a report names. */
    static final ReportOn STATUSES = new ReportOn(true, true, false, false, false);

    @JsonCreator
    static ReportOn of(@Nullable Boolean commitStatus, @Nullable Boolean pullRequestStatus, @Nullable Boolean buildProperty,
            @Nullable Boolean buildTag, @Nullable Boolean badge) {
        return new ReportOn(!Boolean.FALSE.equals(commitStatus), !Boolean.FALSE.equals(pullRequestStatus),
                Boolean.TRUE.equals(buildProperty), Boolean.TRUE.equals(buildTag), Boolean.TRUE.equals(badge));
    }
}
