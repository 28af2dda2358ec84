package io.adobridge.testbed.azure.world;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

import com.google.errorprone.annotations.CanIgnoreReturnValue;

import io.adobridge.testbed.azure.front.Identity;

/** The TFVC changesets of the one project that has any, numbered from 1. */
public final class Changesets {
    private final Seed seed;
    private final People people;
    private final Projects projects;
    private final History history;
    private final int items;
    private final List<Changeset> written = new CopyOnWriteArrayList<>();

    /** @param items how many work items there are to be mentioned */
    Changesets(Seed seed, People people, Projects projects, History history, int items) {
        this.items = items;
        this.seed = seed;
        this.people = people;
        this.projects = projects;
        this.history = history;
    }

    /**
     * What a changeset does to one file.
     *
     * @param type add, edit or delete
     */
    public record Change(String path, String type) {
    }

    /**
     * A changeset.
     *
     * @param workItems ids of those that it mentions
     */
    public record Changeset(int id, Identity author, Instant created, String comment, List<Change> changes,
            List<Integer> workItems) {
    }

    /** How many there are; the newest has that id. */
    public int count() {
        return (int) history.count() + written.size();
    }

    /** The project whose they are. */
    public Project project() {
        return projects.at(projects.size() - 1);
    }

    /** The changeset with that id. */
    public Optional<Changeset> find(int id) {
        if (id < 1 || id > count())
            return Optional.empty();
        if (id > history.count())
            return Optional.of(written.get((int) (id - history.count() - 1)));
        Dice dice = seed.dice(Kind.CHANGESET, id);
        Identity author = people.pick(dice, project().index());
        String comment = Words.title(dice) + (dice.chance(20) ? ". " + Words.description(dice) : "");
        List<Change> changes = IntStream.range(0, 1 + dice.below(6)).mapToObj(i -> new Change(
                "$/" + project().name() + "/Main/File" + dice.below(300) + ".cs", dice.pick("edit", "edit", "add", "delete")))
                .toList();
        return Optional.of(new Changeset(id, author, history.at(id - 1), comment, changes,
                items > 0 && dice.chance(40) ? List.of(1 + dice.below(items)) : List.of()));
    }

    /** The least id that was not created before that instant. */
    public int firstAtOrAfter(Instant instant) {
        int first = (int) history.firstAtOrAfter(instant) + 1;
        if (first <= history.count())
            return first;
        return first + (int) written.stream().filter(changeset -> changeset.created().isBefore(instant)).count();
    }

    /** Checks files in. */
    @CanIgnoreReturnValue
    public synchronized Changeset checkIn(Identity author, Instant when, String comment, List<Change> changes,
            List<Integer> workItems) {
        var changeset = new Changeset(count() + 1, author, when, comment, List.copyOf(changes), List.copyOf(workItems));
        written.add(changeset);
        return changeset;
    }
}
