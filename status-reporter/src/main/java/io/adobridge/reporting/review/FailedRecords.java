package io.adobridge.reporting.review;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.build.TimelineRecord;

/** The records of a build's timeline, and which of them failed. */
record FailedRecords(List<TimelineRecord> all) {

    private static final Comparator<TimelineRecord> AS_THEY_RAN = Comparator
            .comparing(TimelineRecord::startTime, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(TimelineRecord::order, Comparator.nullsLast(Comparator.naturalOrder()));

    /** A lost agent abandons what it ran. */
    private static final Set<String> FAILED = Set.of("failed", "abandoned");

    /** The first tasks that failed; the jobs where no task did, the stages where no job did. */
    List<FailedRecord> steps(int most) {
        return Stream.of("Task", "Job", "Stage").map(this::failed).filter(some -> !some.isEmpty()).findFirst()
                .orElse(List.of()).stream().limit(most).toList();
    }

    /** Whether the same step failed here. */
    boolean failedIn(FailedRecord other) {
        return steps(Integer.MAX_VALUE).stream().anyMatch(other::isSameAs);
    }

    private List<FailedRecord> failed(String type) {
        return all.stream().filter(record -> type.equals(record.type()))
                .filter(record -> FAILED.contains(Objects.requireNonNullElse(record.result(), "").toLowerCase(Locale.ROOT)))
                .filter(record -> !isRetried(record))
                .sorted(AS_THEY_RAN)
                .map(record -> new FailedRecord(record, name(above(record, "Stage")), name(above(record, "Job"))))
                .toList();
    }

    /** Whether it, or what it is part of, was attempted again: only the latest attempt counts. */
    private boolean isRetried(TimelineRecord record) {
        return all.stream().anyMatch(other -> other.attempt() > record.attempt() && record.identifier() != null
                && record.identifier().equals(other.identifier()) && Objects.equals(record.type(), other.type()))
                || parent(record).filter(this::isRetried).isPresent();
    }

    private Optional<TimelineRecord> parent(TimelineRecord record) {
        return all.stream().filter(other -> other.id().equals(record.parentId())).findFirst();
    }

    private Optional<TimelineRecord> above(TimelineRecord record, String type) {
        Optional<TimelineRecord> parent = parent(record);
        return parent.filter(other -> type.equals(other.type())).or(() -> parent.flatMap(other -> above(other, type)));
    }

    /** A stage that the pipeline does not name has a name that nobody knows. */
    private static String name(Optional<TimelineRecord> record) {
        @Nullable
        String name = record.map(TimelineRecord::name).orElse(null);
        return Objects.requireNonNullElse(name, "").startsWith("__") ? "" : Objects.requireNonNullElse(name, "");
    }
}
