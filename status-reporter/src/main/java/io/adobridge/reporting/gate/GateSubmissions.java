package io.adobridge.reporting.gate;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.reporting.access.Reach;
import io.adobridge.reporting.idempotency.KeyUse;
import io.adobridge.reporting.source.Sources;
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
                .map(source -> new Submission(source, posted.projectKey(), posted.place().resolve(source, reach),
                        posted.subject(), posted.verdict(), posted.analysedAt(),
                        KeyUse.of(POST, reach.caller(), key.orElse(null), posted)));
    }
}
