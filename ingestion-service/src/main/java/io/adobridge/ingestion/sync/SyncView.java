package io.adobridge.ingestion.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.stream.StreamProgress;
import io.adobridge.ingestion.stream.StreamProgress.State;

/**
 * How far a connection's ingestion has come.
 *
 * @param state {@code initial} during the first sync, {@code current} when up to date, {@code syncing} when it was and is not
 *        at the moment, {@code failing} when something has to be done
 * @param progress of the first sync, 0 to 1
 * @param syncedTo everything is here up to this instant; null during the first sync
 * @param lagSeconds time since that instant
 * @param rows rows written because they were new or changed
 * @param calls requests sent to Azure DevOps
 * @param throttledSeconds time that streams waited because Azure DevOps asked for it
 */
record SyncView(UUID connectionId, String state, double progress, @Nullable Instant syncedTo, @Nullable Long lagSeconds,
        long rows, long calls, double throttledSeconds, List<StreamView> streams) {

    static final String EXAMPLE = """
            {"connectionId":"8c4d2f0a-53f1-4a0e-9f0b-0c7c1f6b1a11","state":"initial","progress":0.62,"syncedTo":null,
            "lagSeconds":null,"rows":48211,"calls":914,"throttledSeconds":12.5,"streams":[{"stream":"commits",
            "projectId":"20b1dc37-9819-48e0-b73d-5153795e7bfc","project":"Fabrikam","state":"initial","progress":0.33,
            "windowFrom":"2026-10-22T10:00:00Z","windowTo":"2026-11-21T10:00:00Z","rows":3120,"pages":40,"calls":40,
            "throttledSeconds":0.0,"lagSeconds":null,"working":true,"nextRun":"2026-11-21T10:01:00Z",
            "lastError":null,"lastErrorAt":null,"skippedBecause":["The repository is disabled in Azure DevOps"],
            "parts":{"total":20,"complete":0,"skipped":1,"unsupported":0,"failing":0}}]}
            """;

    static SyncView of(UUID connection, List<StreamProgress> streams) {
        return new SyncView(connection, name(state(streams)), progress(streams), syncedTo(streams), lag(streams),
                streams.stream().mapToLong(stream -> stream.spent().rows()).sum(),
                streams.stream().mapToLong(stream -> stream.spent().calls()).sum(),
                streams.stream().mapToDouble(stream -> seconds(stream.spent().throttled())).sum(),
                streams.stream().map(StreamView::of).toList());
    }

    /** The worst of the streams' states; nothing at all is the very start. */
    private static State state(List<StreamProgress> streams) {
        return streams.stream().map(StreamProgress::state).filter(state -> gravity(state) >= 0)
                .max(Comparator.comparing(SyncView::gravity)).orElse(State.INITIAL);
    }

    private static int gravity(State state) {
        return switch (state) {
            case FAILING -> 3;
            case INITIAL -> 2;
            case SYNCING -> 1;
            case CURRENT -> 0;
            case SKIPPED, UNSUPPORTED -> -1;
        };
    }

    private static double progress(List<StreamProgress> streams) {
        return rounded(streams.stream().mapToDouble(StreamProgress::progress).average().orElse(0));
    }

    private static @Nullable Instant syncedTo(List<StreamProgress> streams) {
        boolean complete = !streams.isEmpty() && streams.stream().noneMatch(stream -> stream.state() == State.INITIAL);
        return complete ? streams.stream().map(StreamProgress::reachedTo).filter(Objects::nonNull)
                .min(Comparator.naturalOrder()).orElse(null) : null;
    }

    private static @Nullable Long lag(List<StreamProgress> streams) {
        return syncedTo(streams) == null ? null
                : streams.stream().map(StreamProgress::lag).filter(Objects::nonNull).map(Duration::toSeconds)
                        .max(Comparator.naturalOrder()).orElse(null);
    }

    private static String name(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static double rounded(double share) {
        return Math.floor(share * 1000) / 1000;
    }

    /**
     * The streams of one kind in one project.
     *
     * @param projectId null where they belong to the whole connection
     * @param state as for the connection, or {@code skipped} where there is nothing to read, or {@code unsupported} where this
     *        version of Azure DevOps does not have it: {@code lastError} says which has
     * @param windowFrom everything is here from this instant
     * @param windowTo up to this instant
     * @param skippedBecause why some of its parts are left out
     * @param parts counted by repository where they are followed repository by repository
     */
    record StreamView(String stream, @Nullable UUID projectId, @Nullable String project, String state, double progress,
            @Nullable Instant windowFrom, @Nullable Instant windowTo, long rows, long pages, long calls,
            double throttledSeconds, @Nullable Long lagSeconds, boolean working, @Nullable Instant nextRun,
            @Nullable String lastError, @Nullable Instant lastErrorAt, List<String> skippedBecause,
            StreamProgress.Parts parts) {

        static StreamView of(StreamProgress progress) {
            Duration lag = progress.lag();
            return new StreamView(progress.stream(), progress.project(), progress.projectName(), name(progress.state()),
                    rounded(progress.progress()), progress.reachedFrom(), progress.reachedTo(), progress.spent().rows(),
                    progress.spent().pages(), progress.spent().calls(), seconds(progress.spent().throttled()),
                    lag == null ? null : lag.toSeconds(), progress.working(), progress.nextRun(), progress.lastError(),
                    progress.lastErrorAt(), progress.skippedBecause(), progress.parts());
        }
    }
}
