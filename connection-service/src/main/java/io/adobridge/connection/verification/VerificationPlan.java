package io.adobridge.connection.verification;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;

/** Says when connections are verified next. Everything here joins the transaction that it follows from. */
@ApplicationScoped
public class VerificationPlan {

    private final PlannedVerificationRepository planned;
    private final Rhythm rhythm;
    private final Clock clock;

    VerificationPlan(PlannedVerificationRepository planned, Rhythm rhythm, Clock clock) {
        this.planned = planned;
        this.rhythm = rhythm;
        this.clock = clock;
    }

    /** Takes a new connection in: due in its rhythm, or at once when nobody has verified it yet. */
    @WithTransaction
    public Uni<Void> begin(UUID connection, Optional<Report> report) {
        return planned.persist(new PlannedVerification(connection,
                report.map(found -> rhythm.after(found, connection)).orElseGet(clock::instant))).replaceWithVoid();
    }

    /** Has a connection verified at once, because something about it has changed; what is under way counts no more. */
    @WithTransaction
    public Uni<Void> soon(UUID connection) {
        return planned.planAgain(connection, clock.instant()).replaceWithVoid();
    }

    /** Goes on from a report that somebody has asked for; what is under way counts no more. */
    @WithTransaction
    public Uni<Void> after(UUID connection, Report report) {
        return report.isConclusive()
                ? planned.planAgain(connection, rhythm.after(report, connection)).replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    /** Goes on from the outcome of a claim, empty when nothing was found out; {@link ClaimLost} when it is ours no more. */
    @WithTransaction
    public Uni<Void> settle(Claim claim, Optional<Report> report) {
        return report.filter(Report::isConclusive)
                .map(found -> planned.settle(claim, rhythm.after(found, claim.connection()), 0, false))
                .orElseGet(() -> planned.settle(claim, soonAgain(claim), claim.vain() + 1, false))
                .map(settled -> requireOurs(claim, settled)).replaceWithVoid();
    }

    /** Has a refusal looked at a second time before it is believed; {@link ClaimLost} when the claim is ours no more. */
    @WithTransaction
    public Uni<Void> doubt(Claim claim) {
        return planned.settle(claim, soonAgain(claim), claim.vain() + 1, true)
                .map(settled -> requireOurs(claim, settled)).replaceWithVoid();
    }

    /** Leaves a claim to whoever is there, at once; {@link ClaimLost} when it is ours no more. */
    @WithTransaction
    public Uni<Void> handBack(Claim claim) {
        return planned.settle(claim, clock.instant(), claim.vain(), claim.doubted())
                .map(settled -> requireOurs(claim, settled)).replaceWithVoid();
    }

    private Instant soonAgain(Claim claim) {
        return rhythm.afterVain(claim.vain(), claim.connection(), clock.instant());
    }

    private static int requireOurs(Claim claim, int settled) {
        if (settled == 0) {
            throw new ClaimLost(claim);
        }
        return settled;
    }
}
