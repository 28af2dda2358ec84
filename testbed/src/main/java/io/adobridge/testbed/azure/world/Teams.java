package io.adobridge.testbed.azure.world;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import io.adobridge.testbed.azure.front.Identity;

/** The teams of each project, their members and areas; the first is the project's default team. */
public final class Teams {
    /** How many teams a project has. */
    public static final int PER_PROJECT = 3;
    private static final List<String> NAMES = List.of("Team", "Blue + Green", "Platform");
    private final Seed seed;
    private final People people;
    private final Projects projects;
    private final Classification classification;

    Teams(Seed seed, People people, Projects projects, Classification classification) {
        this.seed = seed;
        this.people = people;
        this.projects = projects;
        this.classification = classification;
    }

    /**
     * A team.
     *
     * @param area the path of the area whose work is the team's
     */
    public record Team(UUID id, String name, Project project, List<Identity> members, String area) {
    }

    /** The teams of a project. */
    public List<Team> of(Project project) {
        return IntStream.range(0, PER_PROJECT).mapToObj(number -> team(project, number)).toList();
    }

    /** The teams of all projects. */
    public List<Team> all() {
        return projects.all().stream().flatMap(project -> of(project).stream()).toList();
    }

    /** A project's team of that name or id. */
    public Optional<Team> find(Project project, String nameOrId) {
        return of(project).stream()
                .filter(team -> team.name().equalsIgnoreCase(nameOrId) || team.id().toString().equalsIgnoreCase(nameOrId))
                .findFirst();
    }

    private Team team(Project project, int number) {
        Dice dice = seed.dice(Kind.TEAM, (long) project.index() * PER_PROJECT + number);
        List<Identity> members = IntStream.range(0, 3 + dice.below(5))
                .mapToObj(i -> people.pick(dice, project.index() + number))
                .distinct().toList();
        Node areas = classification.areas(project);
        String area = number == 0 ? areas.path() : areas.children().get(number - 1).path();
        String name = number == 0 ? project.name() + " Team" : NAMES.get(number);
        return new Team(seed.guid(Kind.TEAM, (long) project.index() * PER_PROJECT + number), name, project, members, area);
    }
}
