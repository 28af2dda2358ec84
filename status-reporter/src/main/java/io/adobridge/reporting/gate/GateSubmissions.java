package io.adobridge.reporting.gate;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.reporting.access.Reach;
import io.adobridge.reporting.idempotency.KeyUse;
import io.adobridge.reporting.source.KnownSource;
import io.adobridge.reporting.source.RememberedSources;
import io.smallrye.mutiny.Uni;

/** Submits what callers post, for the sources and connections that they reach. */
@ApplicationScoped
class GateSubmissions {

    private static final String POST = "POST /quality-gates";

    private final RememberedSources sources;
    private final GateIntake intake;

    GateSubmissions(RememberedSources sources, GateIntake intake) {
        this.sources = sources;
        this.intake = intake;
    }

    Uni<Taken> submit(PostQualityGate posted, Reach reach, Optional<String> key) {
        posted.requireTarget();
        Optional<KeyUse> use = KeyUse.of(POST, reach.caller(), key.orElse(null), posted);
        return sources.with(posted.source(), reach, source -> intake.accept(submission(posted, source, reach, use)));
    }

    private static Submission submission(PostQualityGate posted, KnownSource source, Reach reach, Optional<KeyUse> key) {
        return new Submission(source, posted.projectKey(), posted.place().resolve(source, reach), posted.subject(),
                posted.verdict(), posted.analysedAt(), key);
    }
}
