package io.adobridge.reporting.review;

import java.util.List;
import java.util.Optional;

import io.adobridge.reporting.verdict.Finding;
import io.adobridge.reporting.verdict.GateStatus;
import io.adobridge.reporting.verdict.Verdict;

/**
 * The latest that was reported for a pull request in one context.
 *
 * @param findings the worst first, where some were reported
 * @param maxThreads how many of them may have threads
 */
record Reported(Optional<Verdict> gate, Optional<List<Finding>> findings, int maxThreads) {

    List<Finding> allFindings() {
        return findings.orElse(List.of());
    }

    /** Whether somebody has to do something. */
    boolean wantsAttention() {
        return !allFindings().isEmpty() || gate.map(Verdict::status)
                .filter(status -> status == GateStatus.FAILED || status == GateStatus.ERROR).isPresent();
    }
}
