package io.adobridge.testbed.azure.world;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.google.errorprone.annotations.CanIgnoreReturnValue;

import io.adobridge.testbed.azure.front.Identity;
import io.adobridge.testbed.azure.world.WorkProcess.State;

/** What happens to work items after the world was opened; every change is a new revision. */
public final class WorkItemWrites {
    private final World world;
    private final Ticker ticker;

    WorkItemWrites(World world, Ticker ticker) {
        this.world = world;
        this.ticker = ticker;
    }

    /** Creates an item of a type in a project; the fields are added to those that every item has. */
    @CanIgnoreReturnValue
    public Revision create(Project project, String type, Map<String, Object> fields, Identity by) {
        Instant now = ticker.next();
        State state = project.process().states(type).get(0);
        Map<String, Object> all = new LinkedHashMap<>();
        all.put(Fields.PROJECT, project.name());
        all.put(Fields.TYPE, type);
        Node area = world.classification().areas(project);
        all.put(Fields.AREA_ID, area.id());
        all.put(Fields.AREA_PATH, area.path());
        all.put(Fields.NODE_NAME, area.name());
        Node iteration = world.classification().iterations(project);
        all.put(Fields.ITERATION_ID, iteration.id());
        all.put(Fields.ITERATION_PATH, iteration.path());
        all.put(Fields.STATE, state.name());
        all.put(Fields.REASON, "New");
        all.put(Fields.STATE_CHANGE_DATE, now);
        all.put(Fields.COMMENT_COUNT, 0);
        all.put(Fields.PRIORITY, 2);
        all.putAll(fields);
        return told("workitem.created", world.workItems().create(all, project.index(), by, now));
    }

    /**
     * Changes fields of an item: a null value takes the field away.
     *
     * @throws java.util.NoSuchElementException where there is no such item or it was deleted
     */
    @CanIgnoreReturnValue
    public synchronized Revision update(int id, Map<String, ?> changes, Identity by) {
        return told("workitem.updated", changed(id, changes, by));
    }

    private Revision changed(int id, Map<String, ?> changes, Identity by) {
        Instant now = ticker.next();
        Revision before = world.workItems().find(id).orElseThrow();
        Map<String, Object> fields = new LinkedHashMap<>(before.fields());
        fields.remove(Fields.HISTORY);
        changes.forEach((name, value) -> set(fields, name, value));
        if (!before.text(Fields.STATE).equals(fields.get(Fields.STATE)))
            fields.put(Fields.STATE_CHANGE_DATE, now);
        int project = world.projects().find(String.valueOf(fields.get(Fields.PROJECT))).map(Project::index)
                .orElse(before.project());
        return world.workItems().change(id, fields, project, by, now);
    }

    private static void set(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value == null)
            fields.remove(name);
        else
            fields.put(name, value);
    }

    /** Moves an item to the recycle bin. */
    @CanIgnoreReturnValue
    public synchronized Revision delete(int id, Identity by) {
        return told("workitem.deleted", changed(id, Map.of(Fields.IS_DELETED, true), by));
    }

    /** Takes an item out of the recycle bin. */
    @CanIgnoreReturnValue
    public synchronized Revision restore(int id, Identity by) {
        Revision before = world.workItems().newest(id).orElseThrow();
        Map<String, Object> fields = new LinkedHashMap<>(before.fields());
        fields.remove(Fields.IS_DELETED);
        return told("workitem.restored", world.workItems().change(id, fields, before.project(), by, ticker.next()));
    }

    /**
     * Takes an item out of the recycle bin for good.
     *
     * @throws java.util.NoSuchElementException where there is no such item in the bin
     */
    public void destroy(int id) {
        world.workItems().destroy(world.workItems().newest(id).filter(Revision::deleted).orElseThrow().id());
    }

    /** Says something about an item. */
    @CanIgnoreReturnValue
    public synchronized Revision comment(int id, String text, Identity by) {
        int before = (Integer) world.workItems().find(id).orElseThrow().fields().getOrDefault(Fields.COMMENT_COUNT, 0);
        return told("workitem.commented", changed(id, Map.of(Fields.HISTORY, text, Fields.COMMENT_COUNT, before + 1), by));
    }

    private Revision told(String event, Revision revision) {
        world.news().tell(new News.Worked(event, revision));
        return revision;
    }
}
