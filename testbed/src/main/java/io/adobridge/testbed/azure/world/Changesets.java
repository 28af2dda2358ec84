package io.adobridge.testbed.azure.world;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import io.adobridge.testbed.azure.front.Identity;

/** The TFVC changesets of the one project that has any, numbered from 1. */
public final class Changesets {
    private final Seed seed;
    private final People people;
    private final Projects projects;
    private final History history;

    Changesets(Seed seed, People people, Projects projects, History history) {
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

    /** A changeset. */
    public record Changeset(int id, Identity author, Instant created, String comment, List<Change> changes) {
    }

    /** How many there are; the newest has that id. */
    public int count() {
        return (int) history.count();
    }

    /** The project whose they are. */
    public Project project() {
        return projects.at(projects.size() - 1);
    }

    /** The changeset with that id. */
    public Optional<Changeset> find(int id) {
        if (id < 1 || id > count())
            return Optional.empty();
        Dice dice = seed.dice(Kind.CHANGESET, id);
        Identity author = people.pick(dice, project().index());
        String comment = Words.title(dice) + (dice.chance(20) ? ". " + Words.description(dice) : "");
        List<Change> changes = IntStream.range(0, 1 + dice.below(6)).mapToObj(i -> new Change(
                "$/" + project().name() + "/Main/File" + dice.below(300) + ".cs", dice.pick("edit", "edit", "add", "delete")))
                .toList();
        return Optional.of(new Changeset(id, author, history.at(id - 1), comment, changes));
    }

    /** The least id that was not created before that instant. */
    public int firstAtOrAfter(Instant instant) {
        return (int) history.firstAtOrAfter(instant) + 1;
    }
}
