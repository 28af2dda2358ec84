package io.adobridge.connection.verification;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.connection.target.AzureDoor;
import io.adobridge.connection.target.Coverage;
import io.adobridge.connection.target.Target;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;

/** Verifies targets with a handful of reads, and counts the verdicts. */
@ApplicationScoped
public class Verifier {

    private static final String COUNTER = "adobridge.connection.validations";

    private final AzureDoor door;
    private final Clock clock;
    private final MeterRegistry meters;

    Verifier(AzureDoor door, Clock clock, MeterRegistry meters) {
        this.door = door;
        this.clock = clock;
        this.meters = meters;
    }

    /** The report on a target; what Azure DevOps answers never fails it. */
    public Uni<Report> verify(Target target, Coverage coverage) {
        return new Examination(door.open(target), coverage).run()
                .map(findings -> Report.of(clock.instant(), findings))
                .invoke(report -> meters.counter(COUNTER, "outcome", report.valid() ? "valid" : "invalid").increment());
    }
}
