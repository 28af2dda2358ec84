package io.adobridge.testbed.azure.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import io.adobridge.testbed.azure.front.Identity;

/**
 * The organisation's Git repositories. The first is {@code demo-svc} of the first project; the second is disabled, the
 * third is empty, the fourth wants to know the iteration of a pull-request status, the fifth is hidden.
 */
public final class Repositories {
    /** The one that the demonstrations speak of. */
    public static final String DEMO = "demo-svc";
    private static final List<String> PLANTED = List.of(DEMO, "legacy-portal", "new-service", "strict-gate", "hidden-wiki");
    private static final List<String> SUBJECTS = List.of("checkout", "billing", "search", "identity", "C# tools", "orders",
            "demo+tools", "notifications", "catalog", "100% reliable", "mobile app", "pricing", "Data Platform", "infra");
    private static final List<String> FORMS = List.of("", "-api", "-web", "-worker", " docs", "-lib", "-tests", "-infra");
    private final List<Repository> all;
    private final Set<Ban> bans = ConcurrentHashMap.newKeySet();

    private record Ban(int repository, UUID person) {
    }

    Repositories(Seed seed, int count, int projects) {
        List<Repository> repositories = new ArrayList<>(count);
        for (int index = 0; index < count; index++)
            repositories.add(repository(seed, index, projects));
        this.all = new CopyOnWriteArrayList<>(repositories);
    }

    private static Repository repository(Seed seed, int index, int projects) {
        Dice dice = seed.dice(Kind.REPOSITORY, index);
        boolean planted = index < PLANTED.size();
        boolean first = index < PLANTED.size() + projects;
        int project = planted ? 0 : first ? index - PLANTED.size() : dice.chance(20) ? 0 : dice.below(projects);
        int weight = index == 0 ? 6 : index == 1 || index == 2 ? 0 : dice.chance(10) ? 8 : 1 + dice.below(4);
        String branch = dice.chance(25) && index > 0 ? "refs/heads/master" : "refs/heads/main";
        return new Repository(index, seed.guid(Kind.REPOSITORY, index), planted ? PLANTED.get(index) : name(index), project,
                weight, branch, index == 1, index == 4, index == 3, false);
    }

    private static String name(int index) {
        int place = index - PLANTED.size();
        String name = SUBJECTS.get(place % SUBJECTS.size()) + FORMS.get(place / SUBJECTS.size() % FORMS.size());
        int round = place / (SUBJECTS.size() * FORMS.size());
        return round == 0 ? name : name + "-" + (round + 1);
    }

    /** All that are not deleted, the disabled and hidden ones too. */
    public List<Repository> all() {
        return all.stream().filter(repository -> !repository.deleted()).toList();
    }

    /** All that are not deleted and that the person may read. */
    public List<Repository> readableBy(Identity person) {
        return all().stream().filter(repository -> isReadableBy(person, repository)).toList();
    }

    /** Whether nobody keeps the person from reading it. */
    public boolean isReadableBy(Identity person, Repository repository) {
        return !bans.contains(new Ban(repository.index(), person.id()));
    }

    void forbid(Repository repository, Identity person) {
        bans.add(new Ban(repository.index(), person.id()));
    }

    int size() {
        return all.size();
    }

    /** The repository at that place, deleted or not. */
    public Repository at(int index) {
        return all.get(index);
    }

    /** The repository with that id, or with that name within the project, unless it is deleted. */
    public Optional<Repository> find(Optional<Project> project, String nameOrId) {
        return all.stream()
                .filter(repository -> !repository.deleted())
                .filter(repository -> project.isEmpty() || repository.project() == project.get().index())
                .filter(repository -> repository.id().toString().equalsIgnoreCase(nameOrId)
                        || (project.isPresent() && repository.name().equalsIgnoreCase(nameOrId)))
                .findFirst();
    }

    int[] weights() {
        return all.stream().mapToInt(Repository::weight).toArray();
    }

    void replace(Repository repository) {
        all.set(repository.index(), repository);
    }
}
