package io.adobridge.reporting.checks;

import java.time.Clock;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.azure.Credential;
import io.adobridge.azure.Secret;
import io.adobridge.azure.checks.ChecksArea;
import io.adobridge.kit.mirror.Doors;
import io.adobridge.reporting.checks.CheckOutcome.Announced;
import io.adobridge.reporting.checks.CheckOutcome.Answered;
import io.adobridge.reporting.checks.CheckOutcome.Unanswered;
import io.smallrye.mutiny.Uni;

/** Makes one attempt: the calls to Azure Pipelines with the job's token, with whatever comes of it turned into an outcome. */
@ApplicationScoped
class CheckAttempts {

    private final Doors doors;
    private final CheckTokens tokens;
    private final CheckProgress progress;
    private final CheckConfig config;
    private final Clock clock;

    CheckAttempts(Doors doors, CheckTokens tokens, CheckProgress progress, CheckConfig config, Clock clock) {
        this.doors = doors;
        this.tokens = tokens;
        this.progress = progress;
        this.config = config;
        this.clock = clock;
    }

    /** Never fails. */
    Uni<CheckAttempt> make(CheckClaim claim) {
        return attend(claim)
                .ifNoItem().after(config.attemptTimeout()).fail()
                .onFailure().recoverWithItem(this::failed)
                .map(outcome -> new CheckAttempt(claim, outcome));
    }

    private Uni<CheckOutcome> attend(CheckClaim claim) {
        if (!clock.instant().isBefore(claim.giveUpAt())) {
            return Uni.createFrom().item(new Unanswered(CheckReason.GIVEN_UP, "The token of the pipeline's job has ended"));
        }
        return tokens.of(claim.id())
                .chain(token -> doors.withCredential(claim.connection(), ofJob(claim, token),
                        azure -> attend(azure.checks(), claim)));
    }

    private Uni<CheckOutcome> attend(ChecksArea checks, CheckClaim claim) {
        return claim.answer(clock.instant())
                .map(answer -> progress.answer(checks, claim, answer).<CheckOutcome> replaceWith(new Answered(answer)))
                .orElseGet(() -> progress.begin(checks, claim).map(Announced::new));
    }

    /** All jobs of a connection share what their limits are kept by. */
    private static Credential ofJob(CheckClaim claim, Secret token) {
        return new Credential.Bearer(token, "jobs of " + claim.connection());
    }

    private CheckOutcome failed(Throwable failure) {
        CheckReason reason = CheckReason.of(failure);
        return new Unanswered(
                reason == CheckReason.CONNECTION_GONE && !doors.knowAll() ? CheckReason.CONNECTION_UNKNOWN : reason,
                Objects.requireNonNullElse(failure.getMessage(), failure.getClass().getSimpleName()));
    }
}
