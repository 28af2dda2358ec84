package io.adobridge.testbed.azure.world;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** What Analytics has gathered of builds: their tasks, some minutes after the build has ended. */
public final class Activities {
    /** More tasks than a build ever has. */
    private static final long ROWS = 4096;
    private final World world;

    public Activities(World world) {
        this.world = world;
    }

    /** The rows of a project whose keys are higher than that, in the order of their keys. */
    public Stream<Activity> behind(Project project, long key) {
        Instant known = world.now().minus(world.administration().analytics().lag());
        return IntStream.rangeClosed((int) Math.max(1, key / ROWS), world.builds().count())
                .filter(id -> world.builds().definition(id).project() == project.index())
                .mapToObj(id -> world.builds().find(id).orElseThrow())
                .filter(build -> build.finished() != null && build.finished().isBefore(known))
                .filter(build -> world.timelines().presence(build) == Timelines.Presence.PRESENT)
                .flatMap(this::of)
                .filter(row -> row.key() > key);
    }

    private Stream<Activity> of(Build build) {
        List<TimelineRecord> records = world.timelines().of(build).records();
        Map<UUID, TimelineRecord> byId = records.stream().collect(toMap(TimelineRecord::id, record -> record));
        Map<String, Integer> latest = records.stream()
                .collect(toMap(Activities::place, TimelineRecord::attempt, Math::max));
        return IntStream.range(0, records.size())
                .filter(index -> records.get(index).type().equals("Task"))
                .mapToObj(index -> row(build, build.id() * ROWS + index, records.get(index), byId))
                .filter(row -> row.job().attempt() == latest.getOrDefault(place(row.job()), 0));
    }

    private static String place(TimelineRecord record) {
        return record.type() + " " + record.identifier();
    }

    private static Activity row(Build build, long key, TimelineRecord task, Map<UUID, TimelineRecord> byId) {
        TimelineRecord job = parent(task, byId);
        TimelineRecord phase = job == null ? null : parent(job, byId);
        if (job == null || phase == null)
            throw new IllegalStateException("A task without a job: " + task.identifier());
        return new Activity(key, build, task, job, parent(phase, byId));
    }

    private static @Nullable TimelineRecord parent(TimelineRecord record, Map<UUID, TimelineRecord> byId) {
        return record.parent() == null ? null : byId.get(record.parent());
    }
}
