package io.adobridge.testbed.azure.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.adobridge.testbed.azure.front.Identity;
import io.adobridge.testbed.azure.world.WorkProcess.State;

/** Tells the life of one work item, change by change: its state, assignee, sprint, area, tags, title and numbers. */
final class Story {
    private static final int DELETED_EVERY = 97;
    private static final int MOVED_EVERY = 53;
    private final World world;
    private final int id;
    private final long[] changes;
    private final Dice dice;
    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final List<Revision> revisions = new ArrayList<>();
    private Project project;
    private String type;
    private int step;

    Story(World world, int id, long[] changes, Backlog backlog) {
        this.world = world;
        this.id = id;
        this.changes = changes;
        this.dice = world.seed().dice(Kind.WORK_ITEM, id);
        this.project = world.projects().at(backlog.project(id));
        this.type = backlog.type(id, project.process());
        backlog.parent(id).ifPresent(parent -> fields.put(Fields.PARENT, parent));
    }

    /** Whether the last change of an item is its deletion, if it has more than one; decided without telling its story. */
    static boolean ends(Seed seed, int id) {
        return (id + Math.floorMod(seed.value(), DELETED_EVERY)) % DELETED_EVERY == 0;
    }

    /** Whether an item is moved to another project, if it has changes enough; decided without telling its story. */
    static boolean travels(Seed seed, int id) {
        return (id + Math.floorMod(seed.value(), MOVED_EVERY)) % MOVED_EVERY == 0;
    }

    private boolean moved(int change) {
        return changes.length > 2 && change == changes.length / 2 && world.projects().size() > 1 && travels(world.seed(), id);
    }

    List<Revision> tell() {
        for (int i = 0; i < changes.length; i++) {
            Instant when = world.workItems().changedAt(changes[i]);
            Identity by = world.people().pick(dice, project.index());
            fields.remove(Fields.HISTORY);
            if (i == 0)
                create(when, by);
            else if (i == changes.length - 1 && ends(world.seed(), id))
                fields.put(Fields.IS_DELETED, true);
            else if (moved(i))
                move(when);
            else
                change(when, by);
            stamp(i, when, by);
        }
        return closed(revisions);
    }

    private void create(Instant when, Identity by) {
        fields.put(Fields.ID, id);
        fields.put(Fields.TYPE, type);
        place(when);
        fields.put(Fields.TITLE, Words.title(dice));
        fields.put(Fields.CREATED_DATE, when);
        fields.put(Fields.CREATED_BY, by);
        fields.put(Fields.COMMENT_COUNT, 0);
        fields.put(Fields.PRIORITY, 1 + dice.below(4));
        fields.put(Fields.DESCRIPTION, "<div>" + Words.description(dice) + "</div>");
        if (type.equals("Bug"))
            fields.put(Fields.SEVERITY, dice.pick("1 - Critical", "2 - High", "3 - Medium", "4 - Low"));
        if (type.equals("Task"))
            fields.put(Fields.REMAINING_WORK, (double) (1 + dice.below(16)));
        else
            fields.put(Fields.VALUE_AREA, dice.pick("Business", "Architectural"));
        if (type.equals(project.process().requirement()))
            fields.put(project.process().sizeField(), (double) (1 + dice.below(8)));
        if (dice.chance(30))
            fields.put(Fields.CUSTOMER, dice.pick("None", "Some", "Blocking"));
        state(0, when, "New");
    }

    private void place(Instant when) {
        file(world.classification().area(project, dice.below(6)));
        schedule(world.classification().sprint(project, when, dice.below(2)));
    }

    private void file(Node area) {
        fields.put(Fields.PROJECT, project.name());
        fields.put(Fields.AREA_ID, area.id());
        fields.put(Fields.AREA_PATH, area.path());
        fields.put(Fields.NODE_NAME, area.name());
    }

    private void schedule(Node sprint) {
        fields.put(Fields.ITERATION_ID, sprint.id());
        fields.put(Fields.ITERATION_PATH, sprint.path());
    }

    private void move(Instant when) {
        project = world.projects().at((project.index() + 1) % world.projects().size());
        if (!project.process().types().contains(type))
            type = project.process().requirement();
        fields.put(Fields.TYPE, type);
        place(when);
        state(Math.min(step, states().size() - 2), when, "Moved out of the previous project");
    }

    private void change(Instant when, Identity by) {
        int what = dice.below(100);
        if (what < 48)
            advance(when, by);
        else if (what < 60)
            fields.put(Fields.ASSIGNED_TO, by);
        else if (what < 70)
            schedule(world.classification().sprint(project, when, 1));
        else if (what < 76)
            file(world.classification().area(project, dice.below(6)));
        else if (what < 84)
            fields.put(Fields.TAGS, dice.pick("blocked", "blocked; customer", "spike", "tech-debt; C#"));
        else if (what < 89)
            fields.put(Fields.TITLE, Words.title(dice) + " (again)");
        else if (type.equals("Task") && what < 94)
            fields.put(Fields.REMAINING_WORK, (double) dice.below(8));
        else
            comment();
    }

    private void comment() {
        fields.merge(Fields.COMMENT_COUNT, 1, (a, b) -> (Integer) a + (Integer) b);
        fields.put(Fields.HISTORY, Words.remark(dice));
    }

    private void advance(Instant when, Identity by) {
        int done = states().size() - 2;
        if (step > done || (step == done && !dice.chance(45)))
            comment();
        else if (step == done)
            state(1, when, "Reopened");
        else if (dice.chance(4))
            state(states().size() - 1, when, "Removed from the backlog");
        else
            state(step + 1, when, step + 1 == done ? "Acceptance tests pass" : "Implementation started");
        fields.putIfAbsent(Fields.ASSIGNED_TO, by);
    }

    private void state(int next, Instant when, String reason) {
        step = next;
        State state = states().get(next);
        fields.put(Fields.STATE, state.name());
        fields.put(Fields.REASON, reason);
        fields.put(Fields.BOARD_COLUMN, state.name());
        fields.put(Fields.STATE_CHANGE_DATE, when);
        switch (state.category()) {
            case "InProgress" -> fields.put(Fields.ACTIVATED_DATE, when);
            case "Resolved" -> fields.put(Fields.RESOLVED_DATE, when);
            case "Completed" -> fields.put(Fields.CLOSED_DATE, when);
            default -> fields.remove(Fields.RESOLVED_DATE);
        }
        if (!state.category().equals("Completed"))
            fields.remove(Fields.CLOSED_DATE);
    }

    private List<State> states() {
        return project.process().states(type);
    }

    private void stamp(int index, Instant when, Identity by) {
        fields.put(Fields.REV, index + 1);
        fields.put(Fields.AUTHORIZED_DATE, when);
        fields.put(Fields.REVISED_DATE, Revision.NEVER);
        fields.put(Fields.CHANGED_DATE, when);
        fields.put(Fields.CHANGED_BY, by);
        fields.put(Fields.AUTHORIZED_AS, by);
        fields.put(Fields.WATERMARK, changes[index] + 1);
        revisions.add(new Revision(id, index + 1, changes[index] + 1, when, Revision.NEVER, by, project.index(),
                fields.containsKey(Fields.IS_DELETED), new LinkedHashMap<>(fields)));
    }

    /** Each revision but the last says when the next one followed. */
    static List<Revision> closed(List<Revision> revisions) {
        List<Revision> closed = new ArrayList<>(revisions);
        for (int i = 0; i + 1 < closed.size(); i++)
            if (closed.get(i).revised().equals(Revision.NEVER))
                closed.set(i, closed.get(i).revisedAt(closed.get(i + 1).changed()));
        return closed;
    }
}
