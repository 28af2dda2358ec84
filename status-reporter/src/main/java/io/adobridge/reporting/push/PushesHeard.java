package io.adobridge.reporting.push;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.kit.platform.CallerContext;
import io.adobridge.reporting.delivery.Restatements;
import io.adobridge.reporting.following.Listener;
import io.adobridge.reporting.ingestion.IngestedPullRequest;
import io.adobridge.reporting.ingestion.IngestionEvent;
import io.adobridge.reporting.ingestion.IngestionService;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Looks at the head of each pull request that has changed and on which something is said. */
@ApplicationScoped
class PushesHeard implements Listener {

    private final IngestionService ingestion;
    private final Restatements restatements;

    PushesHeard(IngestionService ingestion, Restatements restatements) {
        this.ingestion = ingestion;
        this.restatements = restatements;
    }

    @Override
    public Uni<Void> hear(UUID connection, List<IngestionEvent> events) {
        return Multi.createFrom().iterable(events)
                .filter(event -> event.is(IngestionEvent.PULL_REQUEST_UPDATED))
                .map(IngestionEvent::subject)
                .select().distinct()
                .onItem().transformToUniAndConcatenate(pullRequest -> changed(connection, pullRequest))
                .onItem().ignoreAsUni();
    }

    private Uni<Void> changed(UUID connection, int pullRequest) {
        return restatements.concern(connection, pullRequest)
                .chain(concern -> concern ? head(connection, pullRequest) : Uni.createFrom().item(Optional.<String> empty()))
                .emitOn(CallerContext.current())
                .chain(head -> head.map(commit -> restatements.afterPush(connection, pullRequest, commit))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Optional<String>> head(UUID connection, int pullRequest) {
        return ingestion.pullRequest(connection, pullRequest)
                .map(found -> found.filter(IngestedPullRequest::isActive).map(IngestedPullRequest::lastMergeSourceCommit));
    }
}
