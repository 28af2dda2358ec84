package io.adobridge.reporting.source;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

import io.adobridge.kit.access.Caller;
import io.adobridge.reporting.access.Reach;
import io.adobridge.reporting.verdict.Level;

@Entity
class Source {

    @Id
    UUID id;
    String name;
    @Enumerated(EnumType.STRING)
    SourceKind kind;
    @Nullable
    UUID connectionId;
    /** The groups of the one who registered it; they count where it has no connection. */
    String[] owners;
    String contextGenre;
    String contextName;
    boolean reportsCommitStatus;
    boolean reportsPullRequestStatus;
    boolean reviewSummary;
    @Enumerated(EnumType.STRING)
    Level reviewMinimumLevel;
    int reviewMaxThreads;
    boolean reviewPipelineFailures;
    boolean reportsBuildProperty;
    boolean reportsBuildTag;
    boolean reportsBadge;
    Instant createdAt;
    String createdBy;
    /** Raised with every change of what others remember of it. */
    long revision;

    protected Source() {
    }

    Source(UUID id, NewSource asked, Caller caller, Instant now) {
        this.id = id;
        this.name = asked.name();
        this.kind = asked.kind();
        this.connectionId = asked.connectionId();
        this.owners = caller.groups().stream().sorted().toArray(String[]::new);
        this.contextGenre = asked.context().genre();
        this.contextName = asked.context().name();
        this.createdAt = now;
        this.createdBy = caller.name();
        report(asked.report());
        review(asked.review());
    }

    /** Shows its gates there from now on. */
    final void report(ReportOn on) {
        reportsCommitStatus = on.commitStatus();
        reportsPullRequestStatus = on.pullRequestStatus();
        reportsBuildProperty = on.buildProperty();
        reportsBuildTag = on.buildTag();
        reportsBadge = on.badge();
    }

    /** Says that much on pull requests from now on. */
    final void review(ReviewOn on) {
        reviewSummary = on.summary();
        reviewMinimumLevel = on.minimumLevel();
        reviewMaxThreads = on.maxThreads();
        reviewPipelineFailures = on.pipelineFailures();
    }

    /** What others remember of it is out of date. */
    void raiseRevision() {
        revision++;
    }

    boolean reachedBy(Reach reach) {
        return connectionId == null ? reach.caller().reaches(Arrays.asList(owners)) : reach.covers(connectionId);
    }

    /** Whether it may report through a connection: through its own only, where it has one. */
    boolean mayUse(UUID connection) {
        return connectionId == null || connectionId.equals(connection);
    }

    StatusContext context() {
        return new StatusContext(contextGenre, contextName);
    }

    ReportOn report() {
        return new ReportOn(reportsCommitStatus, reportsPullRequestStatus, reportsBuildProperty, reportsBuildTag, reportsBadge);
    }

    ReviewOn review() {
        return new ReviewOn(reviewSummary, reviewMinimumLevel, reviewMaxThreads, reviewPipelineFailures);
    }

    Optional<UUID> connection() {
        return Optional.ofNullable(connectionId);
    }
}
