package io.adobridge.ingestion.pipelines.coverage;

import java.time.Duration;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.ingestion.pipelines.queue.BuildQueue;
import io.adobridge.ingestion.pipelines.queue.QueueProgress;
import io.adobridge.ingestion.pipelines.queue.QueueReader;
import io.adobridge.ingestion.store.Write;
import io.adobridge.ingestion.stream.Step;
import io.adobridge.ingestion.stream.StreamKind;
import io.adobridge.ingestion.stream.StreamProfile;
import io.adobridge.ingestion.stream.StreamProfile.Integration;
import io.adobridge.ingestion.stream.StreamProfile.Scope;
import io.adobridge.ingestion.stream.StreamRun;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;

/**
 * The code coverage of those of a project's builds that published it.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/testresults/codecoverage/get-code-coverage-summary">Code
 *      Coverage Summary - Get</a>
 */
@ApplicationScoped
public class CoverageStream implements StreamKind<QueueProgress> {

    /** The stream's name. */
    public static final String NAME = "coverage";

    private static final StreamProfile<QueueProgress> PROFILE = new StreamProfile<>(NAME, Integration.PIPELINES,
            Scope.PROJECT, Duration.ofMinutes(1), QueueProgress.class, now -> QueueProgress.start());

    private final QueueReader<CoverageReading> reader;

    CoverageStream(Pool pool) {
        this.reader = new QueueReader<>(new BuildQueue(pool, CoverageWish.TABLE, NAME, "timelines"), CoverageReading::of,
                CoverageStream::rows);
    }

    @Override
    public StreamProfile<QueueProgress> profile() {
        return PROFILE;
    }

    @Override
    public Uni<Step<QueueProgress>> step(StreamRun run, QueueProgress cursor) {
        return reader.step(run, cursor);
    }

    private static List<Write> rows(StreamRun run, List<CoverageReading> readings) {
        return List.of(CoverageRow.TABLE.upsert(run.connection(),
                readings.stream().flatMap(reading -> reading.rows(run.project())).toList()));
    }
}
