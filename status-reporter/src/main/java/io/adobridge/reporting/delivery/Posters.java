package io.adobridge.reporting.delivery;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.azure.AzureDevOps;
import io.adobridge.reporting.delivery.Outcome.Delivered;
import io.smallrye.mutiny.Uni;

/** Who says what where: each kind of target has its own way of being told the same thing once only. */
@ApplicationScoped
class Posters {

    private final StatusPoster statuses;
    private final Conversations conversations;
    private final BuildMarker builds;

    Posters(StatusPoster statuses, Conversations conversations, BuildMarker builds) {
        this.statuses = statuses;
        this.conversations = conversations;
        this.builds = builds;
    }

    Uni<Outcome> post(AzureDevOps azure, Claim claim) {
        Target target = claim.target();
        Statement statement = claim.statement();
        return switch (target.kind()) {
            case COMMIT_STATUS, BRANCH_STATUS, PULL_REQUEST_STATUS -> statuses.post(azure, target, statement);
            case PULL_REQUEST_SUMMARY -> conversations.bringUpToDate(azure, claim.lane(), target, statement)
                    .map(already -> new Delivered(null, already));
            case PIPELINE_FAILURE -> conversations.explainBuild(azure, claim.lane(), target, statement)
                    .map(already -> new Delivered(null, already));
            case BUILD_PROPERTY -> builds.setProperty(azure, target, BuildMark.of(statement));
            case BUILD_TAG -> builds.tag(azure, target, BuildMark.of(statement));
        };
    }
}
