package io.adobridge.reporting.evaluation;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.adobridge.reporting.gate.GateIntake;
import io.adobridge.reporting.gate.Submission;
import io.adobridge.reporting.source.KnownSource;
import io.adobridge.reporting.source.Sources;
import io.adobridge.reporting.verdict.Verdict;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;

/**
 * Reports verdicts as those of any tool, and then keeps how the evaluation ended. A replica that dies in between leaves a
 * verdict that the next one only repeats.
 */
@ApplicationScoped
class Announcement {

    private static final Logger LOG = Logger.getLogger(Announcement.class);

    private final Sources sources;
    private final GateIntake intake;
    private final Settlement settlement;
    private final MeterRegistry meters;

    Announcement(Sources sources, GateIntake intake, Settlement settlement, MeterRegistry meters) {
        this.sources = sources;
        this.intake = intake;
        this.settlement = settlement;
        this.meters = meters;
    }

    /** Never fails: what is not kept is looked at again when the lease has run out. */
    Uni<Void> make(Assessment assessment) {
        return Uni.createFrom().deferred(() -> report(assessment))
                .invoke(() -> count(assessment))
                .onFailure().invoke(failure -> LOG.warnf("Evaluation %s of connection %s is looked at again: %s",
                        assessment.claim().id(), assessment.claim().connection(), failure.getMessage()))
                .onFailure().recoverWithNull();
    }

    private Uni<Void> report(Assessment assessment) {
        Optional<Verdict> verdict = verdict(assessment);
        if (verdict.isEmpty()) {
            return settlement.keep(assessment, null);
        }
        return sources.find(assessment.claim().gate().source().toString())
                .chain(found -> found.map(source -> submit(assessment, source, verdict.get()))
                        .orElseGet(() -> settlement.keep(Assessment.none(assessment.claim(), EvaluationReason.SOURCE_GONE,
                                "The gate's source was removed"), null)));
    }

    private Uni<Void> submit(Assessment assessment, KnownSource source, Verdict verdict) {
        return intake.accept(new Submission(source, null, assessment.claim().gate().repository(),
                assessment.asked().subject(), verdict, null, Optional.empty()))
                .chain(report -> settlement.keep(assessment, report.id()));
    }

    /** What is to be said: nothing while not even that is known what is waited for, or about what is not the gate's. */
    private Optional<Verdict> verdict(Assessment assessment) {
        String gate = assessment.claim().gate().name();
        EvaluationReason reason = assessment.reason();
        if (reason != null && reason.isFinal()) {
            return Optional.empty();
        }
        return settlement.isOverdue(assessment)
                ? Optional.of(Judgement.overdue(gate, assessment.detail()))
                : assessment.judgement().map(judgement -> judgement.verdict(gate));
    }

    private void count(Assessment assessment) {
        EvaluationReason reason = assessment.reason();
        String outcome = reason != null ? reason.code()
                : assessment.judgement().map(judgement -> judgement.status().wire()).orElse("none");
        meters.counter("adobridge.gates.evaluations", "outcome", outcome).increment();
    }
}
