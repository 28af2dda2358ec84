package io.adobridge.ingestion.boards.processes;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.azure.workitems.WorkItemClassificationNode;
import io.adobridge.ingestion.stream.Listing;
import io.adobridge.ingestion.stream.Step;
import io.adobridge.ingestion.stream.StreamKind;
import io.adobridge.ingestion.stream.StreamProfile;
import io.adobridge.ingestion.stream.StreamProfile.Integration;
import io.adobridge.ingestion.stream.StreamProfile.Scope;
import io.adobridge.ingestion.stream.StreamRun;
import io.adobridge.ingestion.stream.Vanished;
import io.smallrye.mutiny.Uni;

/**
 * The areas and iterations of a project: both trees in one request.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/wit/classification-nodes/get-root-nodes">Get Root Nodes</a>
 */
@ApplicationScoped
class ClassificationStream implements StreamKind<Listing> {

    private static final StreamProfile<Listing> PROFILE = StreamProfile.list("areas-and-iterations", Integration.BOARDS,
            Scope.PROJECT, Duration.ofHours(1));

    /** Deeper than Azure DevOps lets trees grow, which is 14 levels. */
    private static final int DEPTH = 20;

    @Override
    public StreamProfile<Listing> profile() {
        return PROFILE;
    }

    @Override
    public Uni<Step<Listing>> step(StreamRun run, Listing cursor) {
        Listing listing = cursor.begun(run.now());
        return run.azure().workItems().classificationNodes(run.project().toString(), DEPTH).toUni()
                .map(page -> step(run, listing, page.items()));
    }

    private static Step<Listing> step(StreamRun run, Listing listing, List<WorkItemClassificationNode> roots) {
        Instant asOf = listing.requireStart();
        List<NodeRow> rows = roots.stream().flatMap(root -> NodeRow.root(run, root, asOf).all())
                .filter(row -> row.node().identifier() != null).toList();
        return listing.step(null, List.of(NodeRow.TABLE.upsert(run.connection(), rows),
                Vanished.ofProject("classification_node", run, asOf)));
    }
}
