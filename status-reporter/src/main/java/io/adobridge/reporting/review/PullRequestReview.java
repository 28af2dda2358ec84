package io.adobridge.reporting.review;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.azure.AzureDevOps;
import io.adobridge.azure.AzureDevOpsFailure;
import io.adobridge.reporting.delivery.BuildsUnreadable;
import io.adobridge.reporting.delivery.Conversations;
import io.adobridge.reporting.delivery.PullRequestClosed;
import io.adobridge.reporting.delivery.Statement;
import io.adobridge.reporting.delivery.Target;
import io.adobridge.reporting.rendering.FailureText;
import io.adobridge.reporting.verdict.GateStatus;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Reads what was reported and what stands, and writes the difference, one thread after the other. */
@ApplicationScoped
class PullRequestReview implements Conversations {

    private final LatestReports reports;

    PullRequestReview(LatestReports reports) {
        this.reports = reports;
    }

    @Override
    public Uni<Boolean> bringUpToDate(AzureDevOps azure, UUID lane, Target target, Statement statement) {
        PullRequestDoor door = new PullRequestDoor(azure, target.repository(), Objects.requireNonNull(target.pullRequest()),
                lane);
        return door.requireOpen()
                .chain(() -> reports.of(lane))
                .chain(reported -> plan(door, statement.name(), reported))
                .chain(steps -> take(door, steps).replaceWith(steps.isEmpty()));
    }

    @Override
    public Uni<Boolean> explainBuild(AzureDevOps azure, UUID lane, Target target, Statement statement) {
        PullRequestDoor door = new PullRequestDoor(azure, target.repository(), Objects.requireNonNull(target.pullRequest()),
                lane);
        FailedBuildDoor build = new FailedBuildDoor(azure, target.repository().project(),
                Objects.requireNonNull(target.build()));
        return door.requireOpen()
                .chain(() -> statement.status() == GateStatus.FAILED ? text(door, build, statement)
                        : Uni.createFrom().item(Optional.<String> empty()))
                .chain(text -> door.threads().map(threads -> ReviewPlan.ofOneThread(text, threads)))
                .chain(steps -> take(door, steps).replaceWith(steps.isEmpty()))
                .onFailure(PullRequestClosed.class).recoverWithItem(true);
    }

    private static Uni<Optional<String>> text(PullRequestDoor door, FailedBuildDoor build, Statement statement) {
        return door.targetBranch()
                .chain(branch -> build.explain(branch).onFailure(PullRequestReview::isRefused)
                        .transform(BuildsUnreadable::new))
                .map(failed -> Optional.of(FailureText.of(failed, statement.targetUrl())));
    }

    private static boolean isRefused(Throwable failure) {
        return failure instanceof AzureDevOpsFailure.Unauthorized || failure instanceof AzureDevOpsFailure.Forbidden;
    }

    private static Uni<List<Step>> plan(PullRequestDoor door, String name, Reported reported) {
        return door.threads().chain(threads -> door.changedLines(ReviewPlan.unseen(reported, threads))
                .map(changed -> ReviewPlan.of(name, reported, threads, changed)));
    }

    private static Uni<Void> take(PullRequestDoor door, List<Step> steps) {
        return Multi.createFrom().iterable(steps)
                .onItem().transformToUniAndConcatenate(door::take)
                .onItem().ignoreAsUni();
    }
}
