package io.adobridge.ingestion.sync;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import io.adobridge.ingestion.stream.Spending.Spent;
import io.adobridge.ingestion.stream.StreamProfile.Integration;

/**
 * What a connection's ingestion has cost since it began.
 *
 * @param calls requests sent to Azure DevOps
 * @param throttledSeconds time that streams waited because Azure DevOps asked for it; streams that waited side by side count
 *        each
 * @param areas the dearest stream first in each
 */
record CallsView(UUID connectionId, long calls, double throttledSeconds, List<AreaView> areas) {

    static final String EXAMPLE = """
            {"connectionId":"8c4d2f0a-53f1-4a0e-9f0b-0c7c1f6b1a11","calls":914,"throttledSeconds":12.5,"areas":[
            {"area":"repos","calls":900,"throttledSeconds":12.5,"streams":[
            {"stream":"commits","calls":900,"throttledSeconds":12.5}]},
            {"area":"shared","calls":14,"throttledSeconds":0.0,"streams":[
            {"stream":"projects","calls":14,"throttledSeconds":0.0}]}]}
            """;

    static CallsView of(UUID connection, List<Spent> spent) {
        List<AreaView> areas = Arrays.stream(Integration.values()).map(area -> AreaView.of(area, spent))
                .filter(area -> !area.streams().isEmpty()).toList();
        return new CallsView(connection, calls(spent), throttled(spent), areas);
    }

    private static long calls(List<Spent> spent) {
        return spent.stream().mapToLong(Spent::calls).sum();
    }

    private static double throttled(List<Spent> spent) {
        return spent.stream().map(Spent::throttled).reduce(Duration.ZERO, Duration::plus).toMillis() / 1000.0;
    }

    /** @param area {@code repos}, {@code pipelines} or {@code boards}; {@code shared} what any of them needs */
    record AreaView(String area, long calls, double throttledSeconds, List<StreamCallsView> streams) {

        static AreaView of(Integration area, List<Spent> all) {
            List<Spent> spent = all.stream().filter(one -> one.integration() == area).toList();
            String name = area == Integration.ANY ? "shared" : area.name().toLowerCase(Locale.ROOT);
            return new AreaView(name, CallsView.calls(spent), throttled(spent),
                    spent.stream().map(StreamCallsView::of).toList());
        }
    }

    /** Of all the streams of one kind. */
    record StreamCallsView(String stream, long calls, double throttledSeconds) {

        static StreamCallsView of(Spent spent) {
            return new StreamCallsView(spent.stream(), spent.calls(), throttled(List.of(spent)));
        }
    }
}
