package io.adobridge.reporting.gate;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

import io.adobridge.reporting.idempotency.Digest;
import io.adobridge.reporting.rendering.StatusText;
import io.adobridge.reporting.target.RepositoryRef;
import io.adobridge.reporting.verdict.Condition;
import io.adobridge.reporting.verdict.GateStatus;
import io.adobridge.reporting.verdict.Verdict;

@Entity
class Report {

    @Id
    UUID id;
    UUID connectionId;
    UUID sourceId;
    String sourceName;
    @Nullable
    String projectKey;
    String project;
    String repository;
    @Nullable
    String commitSha;
    @Nullable
    Integer pullRequest;
    @Nullable
    String build;
    @Nullable
    String branch;
    @Enumerated(EnumType.STRING)
    GateStatus status;
    @Nullable
    String name;
    @Nullable
    String description;
    @Convert(converter = ConditionsColumn.class)
    List<Condition> conditions;
    @Nullable
    String link;
    String text;
    @Nullable
    Instant analysedAt;
    Instant acceptedAt;
    UUID subject;
    UUID content;

    protected Report() {
    }

    Report(UUID id, Submission submission, Instant now) {
        this.id = id;
        this.sourceId = submission.source().id();
        this.sourceName = submission.source().name();
        this.projectKey = submission.projectKey();
        this.analysedAt = kept(submission.analysedAt());
        this.acceptedAt = now;
        this.subject = submission.about();
        this.content = submission.content();
        isAbout(submission.repository(), submission.subject());
        says(submission.verdict());
    }

    private void isAbout(RepositoryRef where, Subject what) {
        connectionId = where.connectionId();
        project = where.project();
        repository = where.repository();
        commitSha = what.commit();
        pullRequest = what.pullRequest();
        build = kept(what.build(), 200);
        branch = kept(what.branch(), 500);
    }

    private void says(Verdict verdict) {
        status = verdict.status();
        name = kept(verdict.name(), 200);
        description = kept(verdict.description(), 4_000);
        conditions = verdict.conditions();
        link = verdict.link();
        text = StatusText.of(verdict);
    }

    /** What tools say freely, without the one character that PostgreSQL does not keep, and cut to its column. */
    private static @Nullable String kept(@Nullable String said, int length) {
        String clean = said == null ? null : said.replace("\0", "");
        return clean == null || clean.length() <= length ? clean : clean.substring(0, length);
    }

    /** As finely as PostgreSQL tells time. */
    private static @Nullable Instant kept(@Nullable Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.MICROS);
    }

    /** What it says. */
    Verdict verdict() {
        return new Verdict(status, name, description, conditions, link);
    }

    /** It says nothing any more; the same content reported again is a new report. */
    void retract() {
        if (status != GateStatus.RETRACTED) {
            content = Digest.of(content, GateStatus.RETRACTED);
            status = GateStatus.RETRACTED;
            text = StatusText.of(verdict());
        }
    }
}
