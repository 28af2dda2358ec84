package io.adobridge.reporting.failure;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.kit.platform.CallerContext;
import io.adobridge.reporting.delivery.Outbox;
import io.adobridge.reporting.following.Listener;
import io.adobridge.reporting.ingestion.IngestedBuild;
import io.adobridge.reporting.ingestion.IngestionEvent;
import io.adobridge.reporting.ingestion.IngestionService;
import io.adobridge.reporting.source.KnownSource;
import io.adobridge.reporting.source.Sources;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Orders what is to be said of builds of pull requests that have ended. */
@ApplicationScoped
class FailuresHeard implements Listener {

    private final Sources sources;
    private final IngestionService ingestion;
    private final Outbox outbox;

    FailuresHeard(Sources sources, IngestionService ingestion, Outbox outbox) {
        this.sources = sources;
        this.ingestion = ingestion;
        this.outbox = outbox;
    }

    @Override
    public Uni<Void> hear(UUID connection, List<IngestionEvent> events) {
        List<Integer> ended = events.stream().filter(event -> event.is(IngestionEvent.BUILD_FINISHED))
                .map(IngestionEvent::subject).distinct().toList();
        return ended.isEmpty() ? Uni.createFrom().voidItem()
                : sources.watchingBuilds(connection).chain(watching -> tell(connection, watching, ended));
    }

    private Uni<Void> tell(UUID connection, List<KnownSource> watching, List<Integer> ended) {
        return watching.isEmpty() ? Uni.createFrom().voidItem()
                : Multi.createFrom().iterable(ended)
                        .onItem().transformToUniAndConcatenate(build -> ended(connection, build))
                        .filter(Optional::isPresent).map(Optional::get)
                        .onItem().transformToUniAndConcatenate(ending -> order(watching, ending))
                        .onItem().ignoreAsUni();
    }

    /** The end of a build of a pull request, where it says anything. */
    private Uni<Optional<Ending>> ended(UUID connection, int build) {
        return ingestion.build(connection, build)
                .map(found -> found.filter(Ending::matters))
                .chain(found -> found.map(known -> named(connection, known))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())))
                .emitOn(CallerContext.current());
    }

    private Uni<Optional<Ending>> named(UUID connection, IngestedBuild build) {
        return ingestion.projectName(connection, build.projectId())
                .map(name -> name.map(project -> Ending.of(connection, project, build)));
    }

    private Uni<Void> order(List<KnownSource> watching, Ending ending) {
        return Multi.createFrom().iterable(watching)
                .filter(source -> source.mappings().stream().anyMatch(rule -> rule.leadsTo(ending.repository())))
                .onItem().transformToUniAndConcatenate(source -> outbox.takeOnce(ending.order(source), ending.isGreen()))
                .onItem().ignoreAsUni();
    }
}
