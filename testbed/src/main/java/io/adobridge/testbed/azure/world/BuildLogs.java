package io.adobridge.testbed.azure.world;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What agents have written to the logs of builds: a time in front of each line, secrets that the pipeline knows masked, and
 * the errors of what failed near the end.
 */
public final class BuildLogs {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSS'Z'")
            .withZone(UTC);
    private static final int CASES = 30;

    private BuildLogs() {
    }

    /** The lines of the log of a record that has one. */
    public static List<String> of(TimelineRecord record) {
        List<String> said = new ArrayList<>();
        said.add("##[section]Starting: " + record.name());
        said.add(record.identifier());
        if ("failed".equals(record.result()))
            said.addAll(failure(record));
        said.add("##[section]Finishing: " + record.name());
        Instant begun = record.started() == null ? Instant.EPOCH : record.started();
        return IntStream.range(0, said.size())
                .mapToObj(line -> TIME.format(begun.plusMillis(line)) + " " + said.get(line)).toList();
    }

    private static List<String> failure(TimelineRecord record) {
        List<String> said = new ArrayList<>();
        said.add("docker login --password ***");
        IntStream.rangeClosed(1, CASES).forEach(number -> said.add("case " + number + " of " + CASES));
        record.issues().forEach(issue -> said.add("##[error]" + issue.message()));
        return said;
    }
}
