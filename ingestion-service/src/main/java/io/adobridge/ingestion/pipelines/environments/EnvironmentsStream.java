package io.adobridge.ingestion.pipelines.environments;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.azure.Page;
import io.adobridge.azure.environments.EnvironmentInstance;
import io.adobridge.ingestion.store.Write;
import io.adobridge.ingestion.stream.Found;
import io.adobridge.ingestion.stream.Listing;
import io.adobridge.ingestion.stream.Reached;
import io.adobridge.ingestion.stream.Step;
import io.adobridge.ingestion.stream.Step.Then;
import io.adobridge.ingestion.stream.StreamKind;
import io.adobridge.ingestion.stream.StreamProfile;
import io.adobridge.ingestion.stream.StreamProfile.Integration;
import io.adobridge.ingestion.stream.StreamProfile.Scope;
import io.adobridge.ingestion.stream.StreamRun;
import io.adobridge.ingestion.stream.Vanished;
import io.smallrye.mutiny.Uni;

/**
 * A project's environments, and after builds have finished the deployments to each.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/environments/environments/list">Environments - List</a>
 */
@ApplicationScoped
class EnvironmentsStream implements StreamKind<EnvironmentProgress> {

    private static final StreamProfile<EnvironmentProgress> PROFILE = new StreamProfile<>("environments",
            Integration.PIPELINES, Scope.PROJECT, Duration.ofMinutes(15), EnvironmentProgress.class,
            now -> EnvironmentProgress.start());

    private final EnvironmentLog log;
    private final DeploymentRecords records;

    EnvironmentsStream(EnvironmentLog log, DeploymentRecords records) {
        this.log = log;
        this.records = records;
    }

    @Override
    public StreamProfile<EnvironmentProgress> profile() {
        return PROFILE;
    }

    @Override
    public boolean hasOwnScope() {
        return true;
    }

    @Override
    public Uni<Step<EnvironmentProgress>> step(StreamRun run, EnvironmentProgress cursor) {
        if (!cursor.listed()) {
            return list(run, cursor);
        }
        Round round = cursor.round();
        return round == null ? log.news(run).chain(news -> begin(run, cursor, news)) : records.step(run, cursor, round);
    }

    private Uni<Step<EnvironmentProgress>> begin(StreamRun run, EnvironmentProgress cursor, long news) {
        return news != cursor.news() ? records.step(run, cursor, new Round(run.now(), news, 0, null))
                : Uni.createFrom()
                        .item(new Step<>(cursor.ended(), List.of(), Reached.whole(run.now()), Then.COMPLETE, 0, null));
    }

    private static Uni<Step<EnvironmentProgress>> list(StreamRun run, EnvironmentProgress cursor) {
        Listing listing = cursor.listing().begun(run.now());
        return run.azure().environments().environments(run.project().toString(), listing.page()).toUni()
                .map(page -> listed(run, cursor, listing, page));
    }

    private static Step<EnvironmentProgress> listed(StreamRun run, EnvironmentProgress cursor, Listing listing,
            Page<EnvironmentInstance> page) {
        Instant asOf = listing.requireStart();
        List<Write> writes = new ArrayList<>();
        writes.add(EnvironmentTable.TABLE.upsert(run.connection(), Found.all(run, asOf, page.items())));
        if (page.next() == null) {
            writes.add(Vanished.ofProject("environment", run, asOf));
        }
        EnvironmentProgress next = cursor.with(new Listing(asOf, page.next()), page.next() == null);
        return Step.of(next, writes, Reached.part(), Then.CONTINUE);
    }
}
