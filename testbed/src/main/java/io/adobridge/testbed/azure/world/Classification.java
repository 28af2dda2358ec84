package io.adobridge.testbed.azure.world;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/** The areas and iterations of each project: one area for each team, and sprints of two weeks over the window. */
public final class Classification {
    private static final int SPRINTS = 9;
    private static final int SPRINT_DAYS = 14;
    private static final int NODES = 100;
    private static final List<String> AREAS = List.of("Web", "Services", "Data & Reports", "C# SDK");
    private final Seed seed;
    private final LocalDate start;

    Classification(Seed seed, Instant start) {
        this.seed = seed;
        this.start = start.atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** The root of a project's areas. */
    public Node areas(Project project) {
        List<Node> children = IntStream.range(0, AREAS.size())
                .mapToObj(i -> node(project, 1 + i * 2, AREAS.get(i), project.name() + "\\" + AREAS.get(i), i == 1
                        ? List.of(node(project, 2 + i * 2, "Payments", project.name() + "\\" + AREAS.get(i) + "\\Payments",
                                List.of()))
                        : List.of()))
                .toList();
        return node(project, 0, project.name(), project.name(), children);
    }

    private Node node(Project project, int number, String name, String path, List<Node> children) {
        int id = project.index() * NODES + number + 1;
        return new Node(id, seed.guid(Kind.AREA, id), name, path, false, null, null, children);
    }

    /** The root of a project's iterations. */
    public Node iterations(Project project) {
        List<Node> releases = IntStream.range(0, 3)
                .mapToObj(i -> iteration(project, 51 + i, "Release " + (i + 1), project.name(), null, null,
                        IntStream.range(i * 3, i * 3 + 3).mapToObj(sprint -> sprint(project, i, sprint)).toList()))
                .toList();
        return iteration(project, 50, project.name(), "", null, null, releases);
    }

    private Node sprint(Project project, int release, int sprint) {
        LocalDate first = start.plusDays((long) sprint * SPRINT_DAYS);
        return iteration(project, 60 + sprint, "Sprint " + (sprint + 1), project.name() + "\\Release " + (release + 1), first,
                first.plusDays(SPRINT_DAYS - 3), List.of());
    }

    private Node iteration(Project project, int number, String name, String parent, @Nullable LocalDate first,
            @Nullable LocalDate last, List<Node> children) {
        int id = project.index() * NODES + number + 1;
        String path = parent.isEmpty() ? name : parent + "\\" + name;
        return new Node(id, seed.guid(Kind.ITERATION_NODE, id), name, path, true, first, last, children);
    }

    /** The area with that number, such as a work item was filed under. */
    Node area(Project project, int choice) {
        List<Node> all = areas(project).all().toList();
        return all.get(choice % all.size());
    }

    /** The sprint of that instant, or so many later. */
    Node sprint(Project project, Instant when, int later) {
        long days = when.atZone(ZoneOffset.UTC).toLocalDate().toEpochDay() - start.toEpochDay();
        int sprint = (int) Math.max(0, Math.min(SPRINTS - 1, days / SPRINT_DAYS + later));
        return sprint(project, sprint / 3, sprint);
    }

    /** The area or iteration with that path below its root, in any case; the root for an empty one. */
    public Optional<Node> find(Node root, String path) {
        String full = path.isEmpty() ? root.path() : root.path() + "\\" + path.replace('/', '\\');
        return root.all().filter(node -> node.path().equalsIgnoreCase(full)).findFirst();
    }
}
