package io.adobridge.reporting.gate;

import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.reporting.source.KnownSource;
import io.adobridge.reporting.source.SourceOutdated;

/**
 * What a report finds when it is its turn to be kept, and nobody else keeps one about the same.
 *
 * @param sourceRevision the present revision of its source; null where there is none any more
 * @param latest the newest report about the same
 * @param content what that one says
 */
record Turn(@Nullable Long sourceRevision, @Nullable UUID latest, @Nullable UUID content) {

    /** Throws {@link SourceOutdated} where the source is not what it was taken for. */
    void requireCurrent(KnownSource source) {
        if (sourceRevision == null || sourceRevision != source.revision()) {
            throw new SourceOutdated(source.id());
        }
    }

    /** The report that a submission would only repeat. */
    Optional<UUID> repeatedBy(Submission submission) {
        return submission.content().equals(content) ? Optional.ofNullable(latest) : Optional.empty();
    }
}
