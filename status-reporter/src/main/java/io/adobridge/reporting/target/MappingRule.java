package io.adobridge.reporting.target;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One mapping of a tool's project keys to a connection and its repositories. Where the key's template names project or
 * repository, a project or repository given beside it narrows what the key may say.
 */
public record MappingRule(KeyTemplate projectKey, UUID connectionId, @Nullable String project,
        @Nullable String repository) {

    /**
     * Checks that it leads somewhere.
     *
     * @throws IllegalArgumentException where neither template nor field tells the project or the repository
     */
    public MappingRule {
        if (project == null && !projectKey.namesProject()) {
            throw new IllegalArgumentException("project is needed where the project key has no {project}");
        }
        if (repository == null && !projectKey.namesRepository()) {
            throw new IllegalArgumentException("repository is needed where the project key has no {repository}");
        }
    }

    /** Whether some key means this repository by this rule. */
    public boolean leadsTo(RepositoryRef where) {
        return connectionId.equals(where.connectionId()) && (project == null || project.equalsIgnoreCase(where.project()))
                && (repository == null || repository.equalsIgnoreCase(where.repository()));
    }

    /** The repositories that a key may mean by this rule, none if it does not fit. */
    List<RepositoryRef> candidates(String key) {
        return projectKey.readings(key).stream().map(this::candidate).flatMap(Optional::stream).distinct().toList();
    }

    private Optional<RepositoryRef> candidate(Map<String, String> reading) {
        Optional<String> saidProject = said(reading.get(KeyTemplate.PROJECT), project);
        Optional<String> saidRepository = said(reading.get(KeyTemplate.REPOSITORY), repository);
        return saidProject.flatMap(inProject -> saidRepository
                .map(named -> new RepositoryRef(connectionId, inProject, named)));
    }

    /** A key that would lead anywhere but to a project and a repository fits nowhere. */
    private static boolean isName(String said) {
        return said.length() <= AzureName.LONGEST && said.matches(AzureName.SHAPE);
    }

    /** What key and mapping together say; nothing where they contradict each other. */
    private static Optional<String> said(@Nullable String byKey, @Nullable String byMapping) {
        if (byKey == null || byMapping == null) {
            return Optional.ofNullable(byKey == null ? byMapping : byKey).filter(MappingRule::isName);
        }
        return byKey.equalsIgnoreCase(byMapping) ? Optional.of(byMapping) : Optional.empty();
    }
}
