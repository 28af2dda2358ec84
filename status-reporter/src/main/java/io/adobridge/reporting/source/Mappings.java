package io.adobridge.reporting.source;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.reporting.idempotency.Races;
import io.adobridge.reporting.target.Hints;
import io.adobridge.reporting.target.MappingRule;
import io.adobridge.reporting.target.RepositoryRef;
import io.adobridge.reporting.target.Resolution;
import io.adobridge.reporting.target.Resolution.Resolved;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;

/** Mappings as other features make them, for connections that their caller reaches. */
@ApplicationScoped
public class Mappings {

    private final SourceRepository sources;
    private final MappingRepository mappings;
    private final Clock clock;

    Mappings(SourceRepository sources, MappingRepository mappings, Clock clock) {
        this.sources = sources;
        this.mappings = mappings;
        this.clock = clock;
    }

    /**
     * Leads a key to a repository, by a mapping that does so already or by a new one; fails as {@link ProjectKeyTaken} where
     * the
     * key leads elsewhere. Two that add it at once are a race, see {@link Races}.
     */
    @WithTransaction
    public Uni<Void> lead(UUID source, String projectKey, RepositoryRef repository) {
        return mappings.ofSource(source)
                .map(known -> leads(known.stream().map(Mapping::rule).toList(), projectKey, repository))
                .chain(leads -> leads ? Uni.createFrom().voidItem() : add(source, projectKey, repository));
    }

    private Uni<Void> add(UUID source, String projectKey, RepositoryRef repository) {
        AddMapping wanted = new AddMapping(projectKey, repository.connectionId(), repository.project(),
                repository.repository());
        return mappings.persistAndFlush(new Mapping(UUID.randomUUID(), source, wanted, clock.instant()))
                .chain(() -> sources.raiseRevision(source));
    }

    private static boolean leads(List<MappingRule> rules, String projectKey, RepositoryRef repository) {
        if (Resolution.of(rules, projectKey, Hints.none()) instanceof Resolved there
                && there.repository().key().equals(repository.key())) {
            return true;
        }
        exactly(rules, projectKey).ifPresent(elsewhere -> {
            throw new ProjectKeyTaken(projectKey, elsewhere);
        });
        return false;
    }

    /** Where a mapping leads that names this key; templates give way to it. */
    private static Optional<RepositoryRef> exactly(List<MappingRule> rules, String projectKey) {
        List<MappingRule> exact = rules.stream().filter(rule -> rule.projectKey().exact()).toList();
        return Resolution.of(exact, projectKey, Hints.none()) instanceof Resolved there ? Optional.of(there.repository())
                : Optional.empty();
    }
}
