package io.adobridge.ingestion.boards.processes;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.azure.core.TeamProject;
import io.adobridge.azure.workitems.WorkItemType;
import io.adobridge.ingestion.stream.Found;
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
 * The types of a project's work items, the states of each with their categories, and the process that they come from.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/wit/work-item-types/list">Work Item Types - List</a>
 */
@ApplicationScoped
class WorkItemTypesStream implements StreamKind<Listing> {

    private static final StreamProfile<Listing> PROFILE = StreamProfile.list("work-item-types", Integration.BOARDS,
            Scope.PROJECT, Duration.ofHours(6));

    @Override
    public StreamProfile<Listing> profile() {
        return PROFILE;
    }

    @Override
    public Uni<Step<Listing>> step(StreamRun run, Listing cursor) {
        Listing listing = cursor.begun(run.now());
        String project = run.project().toString();
        return Uni.combine().all()
                .unis(run.azure().core().project(project), run.azure().workItems().types(project).toUni())
                .with((details, types) -> step(run, listing, details, types.items()));
    }

    private static Step<Listing> step(StreamRun run, Listing listing, TeamProject project, List<WorkItemType> types) {
        Instant asOf = listing.requireStart();
        List<TypeRow> rows = Found.all(run, asOf, types).stream()
                .map(found -> new TypeRow(found, TypeRow.process(project))).toList();
        Step<Listing> step = listing.step(null, List.of(TypeRow.TABLE.upsert(run.connection(), rows),
                Vanished.ofProject("work_item_type", run, asOf)));
        return new Step<>(step.cursor(), step.writes(), step.reached(), step.then(), 2, null);
    }
}
