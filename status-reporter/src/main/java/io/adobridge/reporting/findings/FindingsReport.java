package io.adobridge.reporting.findings;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

import io.adobridge.reporting.target.RepositoryRef;
import io.adobridge.reporting.verdict.Finding;
import io.adobridge.reporting.verdict.Level;

@Entity
class FindingsReport {

    @Id
    UUID id;
    UUID connectionId;
    UUID sourceId;
    String sourceName;
    String project;
    String repository;
    int pullRequest;
    @Nullable
    String commitSha;
    String tools;
    @Convert(converter = FindingsColumn.class)
    List<Finding> findings;
    int errors;
    int warnings;
    int notes;
    int leftOut;
    int suppressed;
    int maxThreads;
    Instant acceptedAt;

    protected FindingsReport() {
    }

    FindingsReport(UUID id, ReportedFindings reported, Instant now) {
        this.id = id;
        this.acceptedAt = now;
        isAbout(reported);
        says(reported);
    }

    private void isAbout(ReportedFindings reported) {
        RepositoryRef where = reported.repository();
        connectionId = where.connectionId();
        project = where.project();
        repository = where.repository();
        pullRequest = reported.pullRequest();
        commitSha = reported.commit();
        sourceId = reported.source().id();
        sourceName = reported.source().name();
    }

    private void says(ReportedFindings reported) {
        findings = reported.kept();
        tools = String.join(", ", reported.sarif().tools());
        errors = ReportedFindings.count(findings, Level.ERROR);
        warnings = ReportedFindings.count(findings, Level.WARNING);
        notes = ReportedFindings.count(findings, Level.NOTE);
        leftOut = reported.sarif().findings().size() - findings.size();
        suppressed = reported.sarif().suppressed();
        maxThreads = reported.source().review().maxThreads();
    }
}
