package io.adobridge.reporting.failure;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import io.adobridge.reporting.delivery.DeliveryKind;
import io.adobridge.reporting.delivery.Order;
import io.adobridge.reporting.delivery.Statement;
import io.adobridge.reporting.delivery.Target;
import io.adobridge.reporting.idempotency.Digest;
import io.adobridge.reporting.ingestion.IngestedBuild;
import io.adobridge.reporting.source.KnownSource;
import io.adobridge.reporting.target.RepositoryRef;
import io.adobridge.reporting.verdict.GateStatus;
import io.adobridge.reporting.verdict.WebLink;

/** How a build of a pull request ended. */
record Ending(RepositoryRef repository, IngestedBuild build) {

    private static final Set<String> GREEN = Set.of("succeeded", "partiallySucceeded");

    /** Whether it says anything about a pull request of Azure Repos: a cancelled build says nothing. */
    static boolean matters(IngestedBuild build) {
        return build.pullRequestId() != null && build.finishTime() != null && build.repositoryName() != null
                && build.isOf(build.repositoryName()) && (isGreen(build) || "failed".equals(build.result()));
    }

    static Ending of(UUID connection, String project, IngestedBuild build) {
        return new Ending(new RepositoryRef(connection, project, Objects.requireNonNull(build.repositoryName())), build);
    }

    boolean isGreen() {
        return isGreen(build);
    }

    private static boolean isGreen(IngestedBuild build) {
        return build.result() != null && GREEN.contains(build.result());
    }

    /**
     * What is to be said of it for a source: each pipeline has a thread of its own. Of two builds the one that began later
     * counts, whichever ended first; of one that is run again its latest end.
     */
    Order order(KnownSource source) {
        Instant ended = Objects.requireNonNull(build.finishTime());
        Instant begun = Objects.requireNonNullElse(build.startTime(), ended);
        Target target = new Target(repository, DeliveryKind.PIPELINE_FAILURE, build.commit().orElse(null),
                build.pullRequestId(),
                build.id());
        Statement statement = new Statement(source.context().genre(),
                source.context().name() + "/pipeline-" + build.pipelineId(),
                isGreen() ? GateStatus.PASSED : GateStatus.FAILED,
                isGreen() ? "The build is green" : "The build failed",
                WebLink.Read.orNull(build.webUrl()));
        return new Order(Digest.of("build", repository.connectionId(), build.id(), ended), target, statement, begun);
    }
}
