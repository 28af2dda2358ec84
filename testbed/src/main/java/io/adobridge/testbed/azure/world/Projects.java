package io.adobridge.testbed.azure.world;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

/** The organisation's projects, found by id or, in any case, by name. */
public final class Projects {
    private static final List<String> NAMES = List.of("Fabrikam", "Contoso Retail", "Tailspin Toys", "R+D", "Adventure Works",
            "Growth 110%", "C# Guild", "Zürich Office", "Wide World Importers", "Northwind");
    private final List<Project> all;

    Projects(Seed seed, int count, Instant start) {
        this.all = new CopyOnWriteArrayList<>(IntStream.range(0, count).mapToObj(i -> project(seed, i, count, start)).toList());
    }

    private static Project project(Seed seed, int index, int count, Instant start) {
        Dice dice = seed.dice(Kind.PROJECT, index);
        String name = index < NAMES.size() ? NAMES.get(index) : NAMES.get(index % NAMES.size()) + " " + index / NAMES.size();
        WorkProcess process = index % 5 == 3 ? WorkProcess.SCRUM : WorkProcess.AGILE;
        return new Project(index, seed.guid(Kind.PROJECT, index), name, "What " + name + " is made of", process,
                index == count - 1, 20 + dice.below(400), start.minus(Duration.ofDays(dice.below(900))), false);
    }

    /** All that are not deleted. */
    public List<Project> all() {
        return all.stream().filter(project -> !project.deleted()).toList();
    }

    int size() {
        return all.size();
    }

    /** The project at that place, deleted or not. */
    public Project at(int index) {
        return all.get(index);
    }

    /** The project with that name or id, unless it is deleted. */
    public Optional<Project> find(String nameOrId) {
        return all.stream()
                .filter(project -> !project.deleted())
                .filter(project -> project.name().equalsIgnoreCase(nameOrId)
                        || project.id().toString().equalsIgnoreCase(nameOrId))
                .findFirst();
    }

    void replace(Project project) {
        all.set(project.index(), project);
    }
}
