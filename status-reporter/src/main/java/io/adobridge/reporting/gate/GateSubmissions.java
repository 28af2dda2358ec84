package io.adobridge.reporting.gate;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.kit.mirror.ConnectionNotFound;
import io.adobridge.reporting.access.Reach;
import io.adobridge.reporting.idempotency.KeyUse;
import io.adobridge.reporting.source.ConnectionNotOfSource;
import io.adobridge.reporting.source.KnownSource;
import io.adobridge.reporting.source.Sources;
import io.adobridge.reporting.target.Hints;
import io.adobridge.reporting.target.RepositoryRef;
import io.smallrye.mutiny.Uni;

/** Makes submissions of what callers post, for the sources and connections that they reach. */
@ApplicationScoped
class GateSubmissions {

    private static final String POST = "POST /quality-gates";

    private final Sources sources;

    GateSubmissions(Sources sources) {
        this.sources = sources;
    }

    Uni<Submission> of(PostQualityGate posted, Reach reach, Optional<String> key) {
        posted.requireTarget();
        return sources.require(posted.source(), reach)
                .map(source -> new Submission(source, posted.projectKey(), repository(source, posted, reach),
                        posted.subject(), posted.verdict(), posted.analysedAt(),
                        KeyUse.of(POST, reach.caller(), key.orElse(null), posted)));
    }

    private static RepositoryRef repository(KnownSource source, PostQualityGate posted, Reach reach) {
        if (!posted.namesRepository()) {
            return reached(ProjectKeys.resolve(source, Objects.requireNonNull(posted.projectKey()), Hints.none()), reach);
        }
        return new RepositoryRef(connection(source, posted, reach), Objects.requireNonNull(posted.project()),
                Objects.requireNonNull(posted.repository()));
    }

    /** A mapping may lead through a connection of other owners. */
    private static RepositoryRef reached(RepositoryRef repository, Reach reach) {
        if (!reach.covers(repository.connectionId())) {
            throw new ConnectionNotFound(repository.connectionId());
        }
        return repository;
    }

    private static UUID connection(KnownSource source, PostQualityGate posted, Reach reach) {
        UUID own = source.connectionId();
        UUID named = posted.connectionId() == null ? own : posted.connectionId();
        if (named == null) {
            throw new InvalidReport("connectionId", "is needed: the source has no connection of its own");
        }
        if (!reach.covers(named)) {
            throw new ConnectionNotFound(named);
        }
        if (own != null && !own.equals(named)) {
            throw new ConnectionNotOfSource(named);
        }
        return named;
    }
}
