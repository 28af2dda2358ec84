package io.adobridge.reporting.checks;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

@Entity
class CheckRun {

    @Id
    UUID id;
    UUID connectionId;
    UUID sourceId;
    String sourceName;
    String project;
    String repository;
    @Nullable
    String commitSha;
    @Nullable
    Integer pullRequest;
    @Nullable
    String build;
    UUID planProject;
    String hub;
    UUID planId;
    UUID jobId;
    UUID timelineId;
    UUID taskId;
    @Enumerated(EnumType.STRING)
    CheckState state;
    @Nullable
    Boolean passed;
    @Nullable
    UUID reportId;
    @Nullable
    String text;
    @Nullable
    String reason;
    @Nullable
    String detail;
    int attempts;
    boolean announced;
    @Nullable
    Integer logId;
    Instant acceptedAt;
    Instant deadline;
    Instant giveUpAt;
    Instant dueAt;
    @Nullable
    Instant leaseUntil;
    long fence;
    @Nullable
    Instant settledAt;

    protected CheckRun() {
    }

    CheckRun(AskedCheck asked, Instant now, Duration deadline, Duration patience) {
        this.id = asked.id();
        this.acceptedAt = now;
        this.dueAt = now;
        this.deadline = now.plus(deadline);
        this.giveUpAt = now.plus(patience);
        this.state = CheckState.WAITING;
        asksFor(asked.gate());
        isAskedBy(asked.plan());
    }

    private void asksFor(AwaitedGate gate) {
        connectionId = gate.repository().connectionId();
        project = gate.repository().project();
        repository = gate.repository().repository();
        sourceId = gate.sourceId();
        sourceName = gate.sourceName();
        commitSha = gate.commit();
        pullRequest = gate.pullRequest();
        build = gate.build();
    }

    private void isAskedBy(Plan plan) {
        planProject = plan.reference().project();
        hub = plan.reference().hub();
        planId = plan.reference().plan();
        jobId = plan.job();
        timelineId = plan.timeline();
        taskId = plan.task();
    }
}
