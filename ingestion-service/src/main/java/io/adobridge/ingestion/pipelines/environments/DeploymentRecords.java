package io.adobridge.ingestion.pipelines.environments;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.azure.AzureDevOpsFailure.NotFound;
import io.adobridge.azure.Page;
import io.adobridge.azure.environments.EnvironmentDeploymentExecutionRecord;
import io.adobridge.ingestion.stream.Dates;
import io.adobridge.ingestion.stream.Found;
import io.adobridge.ingestion.stream.Reached;
import io.adobridge.ingestion.stream.Step;
import io.adobridge.ingestion.stream.Step.Then;
import io.adobridge.ingestion.stream.StreamRun;
import io.smallrye.mutiny.Uni;

/**
 * The deployments to a project's environments, one environment after the other, each from the newest down to what is known.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/environments/environmentdeployment-records/list">Environment
 *      Deployment Records - List</a>
 */
@ApplicationScoped
class DeploymentRecords {

    /** An environment that was deleted after it was listed keeps the others from nothing. */
    private static final Page<EnvironmentDeploymentExecutionRecord> GONE = new Page<>(List.of(), null);

    private final EnvironmentLog log;

    DeploymentRecords(EnvironmentLog log) {
        this.log = log;
    }

    /** The next page of the round, or its end. */
    Uni<Step<EnvironmentProgress>> step(StreamRun run, EnvironmentProgress cursor, Round round) {
        return round.page() != null ? fetch(run, cursor, round)
                : log.after(run, round.environment()).chain(next -> environment(run, cursor, round, next));
    }

    private static Uni<Step<EnvironmentProgress>> environment(StreamRun run, EnvironmentProgress cursor, Round round,
            OptionalLong next) {
        return next.isPresent() ? fetch(run, cursor, round.turnedTo(next.getAsLong(), null))
                : Uni.createFrom().item(new Step<>(cursor.ended(round), List.of(), Reached.whole(round.startedAt()),
                        Then.COMPLETE, 0, null));
    }

    private static Uni<Step<EnvironmentProgress>> fetch(StreamRun run, EnvironmentProgress cursor, Round round) {
        return run.azure().environments()
                .deploymentRecords(run.project().toString(), (int) round.environment(), round.page()).toUni()
                .onFailure(NotFound.class).recoverWithItem(GONE)
                .map(page -> step(run, cursor, round, page));
    }

    private static Step<EnvironmentProgress> step(StreamRun run, EnvironmentProgress cursor, Round round,
            Page<EnvironmentDeploymentExecutionRecord> page) {
        String next = reaches(page, cursor.since(round, run.retention())) ? null : page.next();
        List<EnvironmentDeploymentExecutionRecord> kept = page.items().stream().filter(record -> isKept(run, record)).toList();
        return Step.of(cursor.with(round.turnedTo(round.environment(), next)),
                List.of(EnvironmentDeploymentTable.TABLE.upsert(run.connection(), Found.all(run, kept))),
                Reached.part(), Then.CONTINUE);
    }

    /** A page goes on behind what is wanted. */
    private static boolean isKept(StreamRun run, EnvironmentDeploymentExecutionRecord record) {
        return Stream.of(record.finishTime(), record.startTime(), record.queueTime()).map(Dates::known)
                .filter(Objects::nonNull).findFirst().map(ended -> !ended.isBefore(run.oldest())).orElse(true);
    }

    private static boolean reaches(Page<EnvironmentDeploymentExecutionRecord> page, Instant since) {
        return page.items().stream().map(EnvironmentDeploymentExecutionRecord::queueTime).filter(Objects::nonNull)
                .anyMatch(queued -> queued.isBefore(since));
    }
}
