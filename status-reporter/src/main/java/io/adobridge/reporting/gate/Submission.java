package io.adobridge.reporting.gate;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.reporting.idempotency.Digest;
import io.adobridge.reporting.idempotency.KeyUse;
import io.adobridge.reporting.source.KnownSource;
import io.adobridge.reporting.target.RepositoryRef;
import io.adobridge.reporting.verdict.Verdict;

/**
 * A verdict as a source submits it, its repository resolved.
 *
 * @param analysedAt when the tool found it; absent where the tool does not say
 * @param key by which a repeated submission is known
 */
public record Submission(KnownSource source, @Nullable String projectKey, RepositoryRef repository, Subject subject,
        Verdict verdict, @Nullable Instant analysedAt, Optional<KeyUse> key) {

    /** What the report is about: the same for all reports of a source on one commit and pull request, branch, or build. */
    UUID about() {
        boolean onlyBuild = subject.commit() == null && subject.pullRequest() == null;
        if (subject.headOf().isPresent()) {
            return Digest.of(source.id(), repository.key(), "branch", subject.headOf());
        }
        return onlyBuild ? Digest.of(source.id(), repository.key(), "build", subject.build())
                : Digest.of(source.id(), repository.key(), subject.commit(), subject.pullRequest());
    }

    /** What it says about it. */
    UUID content() {
        return Digest.of(projectKey, subject.build(), subject.branch(), verdict, analysedAt);
    }

    /** When it was found, for the order of reports: a tool whose clock is ahead is not believed. */
    Instant madeAt(Instant now) {
        return analysedAt == null || analysedAt.isAfter(now) ? now : analysedAt;
    }
}
