package io.adobridge.reporting.checks;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.adobridge.azure.checks.ChecksArea;
import io.adobridge.azure.checks.TaskEvent;
import io.adobridge.azure.checks.TaskLog;
import io.smallrye.mutiny.Uni;

/**
 * What people see of a check at Azure Pipelines: the record's current operation, lines in its console and log, and the end.
 * Only the end matters to the pipeline: where the rest fails, it is left out.
 *
 * @see <a href="https://learn.microsoft.com/azure/devops/pipelines/process/invoke-checks">Invoke checks</a>
 */
@ApplicationScoped
class CheckProgress {

    private static final Logger LOG = Logger.getLogger(CheckProgress.class);

    /** Shows that the check waits; never fails. Gives the number of the log that was begun, none where it could not be. */
    Uni<Optional<Integer>> begin(ChecksArea checks, CheckClaim claim) {
        return checks.createLog(claim.plan().reference(), TaskLog.at("logs\\" + claim.plan().task()))
                .map(log -> Optional.of(log.id()))
                .call(log -> say(checks, claim, log.orElseThrow(), "Waiting for " + claim.waitsFor()))
                .onFailure().invoke(failure -> leftOut(claim, failure))
                .onFailure().recoverWithItem(Optional.empty());
    }

    /** Ends the check; fails where Azure Pipelines does not take it. */
    Uni<Void> answer(ChecksArea checks, CheckClaim claim, GateAnswer answer) {
        TaskEvent event = TaskEvent.completed(claim.plan().task(), claim.plan().job(), answer.passed());
        return log(checks, claim)
                .chain(log -> lastLine(checks, claim, log, answer))
                .chain(() -> checks.complete(claim.plan().reference(), event));
    }

    private Uni<Optional<Integer>> log(ChecksArea checks, CheckClaim claim) {
        return claim.announced() ? Uni.createFrom().item(Optional.ofNullable(claim.log())) : begin(checks, claim);
    }

    private Uni<Void> lastLine(ChecksArea checks, CheckClaim claim, Optional<Integer> log, GateAnswer answer) {
        return log.map(number -> say(checks, claim, number, answer.text()))
                .orElseGet(() -> Uni.createFrom().voidItem())
                .onFailure().invoke(failure -> leftOut(claim, failure))
                .onFailure().recoverWithNull();
    }

    private static Uni<Void> say(ChecksArea checks, CheckClaim claim, int log, String line) {
        Plan plan = claim.plan();
        return checks.appendLog(plan.reference(), log, List.of(line))
                .chain(() -> checks.showProgress(plan.reference(), plan.timeline(), plan.task(), line, log))
                .chain(() -> checks.appendFeed(plan.reference(), plan.timeline(), plan.task(), List.of(line)));
    }

    private static void leftOut(CheckClaim claim, Throwable failure) {
        LOG.debugf("Progress of check %s is not shown: %s", claim.id(), failure.getMessage());
    }
}
