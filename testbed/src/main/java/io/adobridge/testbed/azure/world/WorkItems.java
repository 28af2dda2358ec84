package io.adobridge.testbed.azure.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.adobridge.testbed.azure.front.Identity;

/** The work items of all projects, numbered from 1, and every revision of each. */
public final class WorkItems {
    private final World world;
    private final History history;
    private final RevisionStream stream;
    private final Backlog backlog;
    private final int computed;
    private final List<Revision> written = Collections.synchronizedList(new ArrayList<>());
    private final Map<Integer, List<Revision>> writtenOf = new ConcurrentHashMap<>();
    private final Set<Integer> destroyed = ConcurrentHashMap.newKeySet();
    private int count;

    WorkItems(World world, History history, RevisionStream stream, Backlog backlog, int count) {
        this.world = world;
        this.history = history;
        this.stream = stream;
        this.backlog = backlog;
        this.computed = count;
        this.count = count;
    }

    /** How many there ever were; the newest has that id. */
    public synchronized int count() {
        return count;
    }

    /** The watermark of the newest revision. */
    public long watermark() {
        return history.count() + written.size();
    }

    Instant changedAt(long change) {
        return history.at(change);
    }

    /** The revisions of an item, oldest first; none where there is no such item. */
    public List<Revision> revisions(int id) {
        if (id < 1 || id > count())
            return List.of();
        List<Revision> all = new ArrayList<>(computed(id));
        all.addAll(writtenOf.getOrDefault(id, List.of()));
        return Story.closed(all);
    }

    private List<Revision> computed(int id) {
        return id > computed ? List.of() : new Story(world, id, stream.of(id - 1), backlog).tell();
    }

    /** The item as it is now, unless it was deleted. */
    public Optional<Revision> find(int id) {
        return newest(id).filter(revision -> !revision.deleted());
    }

    /** The item as it is now, deleted or not. */
    public Optional<Revision> newest(int id) {
        List<Revision> all = revisions(id);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** The item as it was at that instant. */
    public Optional<Revision> asOf(int id, Instant instant) {
        return revisions(id).stream().filter(revision -> !revision.changed().isAfter(instant))
                .reduce((before, after) -> after);
    }

    /** Whether it has left the recycle bin for good: nothing tells of it any more. */
    public boolean destroyed(int id) {
        return destroyed.contains(id);
    }

    void destroy(int id) {
        destroyed.add(id);
    }

    /** Whether it is in the recycle bin, found out quickly. */
    public boolean deleted(int id) {
        List<Revision> changes = writtenOf.get(id);
        return changes != null ? changes.get(changes.size() - 1).deleted()
                : id <= computed && Story.ends(world.seed(), id) && stream.of(id - 1).length > 1;
    }

    /** Whether the revision with that watermark may be of that project, found out quickly. */
    public boolean mayConcern(long watermark, int project) {
        if (watermark > history.count())
            return true;
        int id = stream.item(watermark - 1) + 1;
        return backlog.project(id) == project || Story.travels(world.seed(), id);
    }

    /** The revision with that watermark, which is from 1 to {@link #watermark}. */
    public Revision at(long watermark) {
        if (watermark > history.count()) {
            Revision late = written.get((int) (watermark - history.count() - 1));
            return revisions(late.id()).get(late.rev() - 1);
        }
        int id = stream.item(watermark - 1) + 1;
        return revisions(id).stream().filter(revision -> revision.watermark() == watermark).findFirst().orElseThrow();
    }

    /** The watermark of the newest revision before that instant; 0 where there is none. */
    public long watermarkBefore(Instant instant) {
        long before = history.firstAtOrAfter(instant);
        if (before < history.count())
            return before;
        synchronized (written) {
            return before + written.stream().filter(revision -> revision.changed().isBefore(instant)).count();
        }
    }

    /** The ids of an item's children that are not deleted. */
    public List<Integer> children(int id) {
        return id > computed ? List.of() : backlog.children(id).stream().filter(child -> !deleted(child)).toList();
    }

    synchronized Revision create(Map<String, Object> fields, int project, Identity by, Instant when) {
        count++;
        Map<String, Object> all = new LinkedHashMap<>(fields);
        all.put(Fields.ID, count);
        all.put(Fields.CREATED_DATE, when);
        all.put(Fields.CREATED_BY, by);
        return append(count, 1, project, by, when, all);
    }

    synchronized Revision change(int id, Map<String, Object> fields, int project, Identity by, Instant when) {
        return append(id, revisions(id).size() + 1, project, by, when, fields);
    }

    private Revision append(int id, int rev, int project, Identity by, Instant when, Map<String, Object> fields) {
        Map<String, Object> all = new LinkedHashMap<>(fields);
        all.put(Fields.REV, rev);
        all.put(Fields.AUTHORIZED_DATE, when);
        all.put(Fields.REVISED_DATE, Revision.NEVER);
        all.put(Fields.CHANGED_DATE, when);
        all.put(Fields.CHANGED_BY, by);
        all.put(Fields.AUTHORIZED_AS, by);
        all.put(Fields.WATERMARK, watermark() + 1);
        var revision = new Revision(id, rev, watermark() + 1, when, Revision.NEVER, by, project,
                all.containsKey(Fields.IS_DELETED), all);
        writtenOf.merge(id, List.of(revision), WorkItems::joined);
        written.add(revision);
        return revision;
    }

    private static List<Revision> joined(List<Revision> before, List<Revision> after) {
        List<Revision> joined = new ArrayList<>(before);
        joined.addAll(after);
        return List.copyOf(joined);
    }
}
