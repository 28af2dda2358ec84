package io.adobridge.reporting.findings;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.adobridge.reporting.idempotency.KeyUse;
import io.adobridge.reporting.sarif.Sarif;
import io.adobridge.reporting.source.KnownSource;
import io.adobridge.reporting.target.RepositoryRef;
import io.adobridge.reporting.verdict.Finding;
import io.adobridge.reporting.verdict.GateStatus;
import io.adobridge.reporting.verdict.Level;

/** What a source found on a pull request, its repository resolved. */
record ReportedFindings(KnownSource source, RepositoryRef repository, int pullRequest, @Nullable String commit, Sarif sarif,
        Optional<KeyUse> key) {

    /** Those that matter enough to the source. */
    List<Finding> kept() {
        return sarif.findings().stream().filter(finding -> finding.level().reaches(source.review().minimumLevel())).toList();
    }

    static int count(List<Finding> findings, Level level) {
        return (int) findings.stream().filter(finding -> finding.level() == level).count();
    }

    static GateStatus status(List<Finding> findings) {
        if (findings.isEmpty()) {
            return GateStatus.PASSED;
        }
        return count(findings, Level.ERROR) > 0 ? GateStatus.FAILED : GateStatus.WARNING;
    }
}
