package io.adobridge.connection.verification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.azure.AzureDevOps;
import io.adobridge.connection.target.AzureDoor;
import io.adobridge.connection.target.Coverage;
import io.adobridge.connection.target.Diagnosis;
import io.adobridge.connection.target.Target;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;

/** Verifies targets with a handful of requests that change nothing, and times the verdicts. */
@ApplicationScoped
public class Verifier {

    private static final String TIMER = "adobridge.connection.validation";

    private final AzureDoor door;
    private final Patience patience;
    private final Clock clock;
    private final MeterRegistry meters;

    Verifier(AzureDoor door, VerificationConfig config, Clock clock, MeterRegistry meters) {
        this.door = door;
        this.patience = new Patience(config.patience());
        this.clock = clock;
        this.meters = meters;
    }

    /** The report on a target that nobody could sign in to, and so nothing was seen of. */
    public Report notSignedIn(Diagnosis diagnosis) {
        return Report.of(clock.instant(), Findings.NONE.and(Check.failed(Rung.IDENTITY, diagnosis))
                .and(Check.skipped(Rung.ORGANIZATION, "nobody is signed in")));
    }

    /** The report on a target; what Azure DevOps answers never fails it. */
    public Uni<Report> verify(Target target, Coverage coverage) {
        AzureDevOps azure = door.open(target);
        Instant begun = clock.instant();
        return new Arrival(azure, Way.of(target), patience).attempt()
                .chain(new Trials(azure, coverage, patience)::run)
                .map(findings -> Report.of(clock.instant(), findings))
                .invoke(report -> meters.timer(TIMER, "outcome", outcome(report))
                        .record(Duration.between(begun, report.checkedAt())));
    }

    private static String outcome(Report report) {
        if (report.valid()) {
            return "valid";
        }
        return report.isConclusive() ? "invalid" : "inconclusive";
    }
}
