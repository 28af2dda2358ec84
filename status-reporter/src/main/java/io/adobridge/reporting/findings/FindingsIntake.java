package io.adobridge.reporting.findings;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.adobridge.reporting.access.Reach;
import io.adobridge.reporting.idempotency.KeyUse;
import io.adobridge.reporting.idempotency.Races;
import io.adobridge.reporting.sarif.Sarif;
import io.adobridge.reporting.source.KnownSource;
import io.adobridge.reporting.source.Sources;
import io.smallrye.mutiny.Uni;

/** Accepts findings for the sources and connections that a caller reaches. */
@ApplicationScoped
class FindingsIntake {

    private static final String POST = "POST /findings";

    private final Sources sources;
    private final FindingsLog log;

    FindingsIntake(Sources sources, FindingsLog log) {
        this.sources = sources;
        this.log = log;
    }

    /** The id of the report that was made, or is repeated by its key. */
    Uni<UUID> accept(FindingsAbout about, Sarif sarif, Reach reach, @Nullable String key) {
        Optional<KeyUse> use = KeyUse.of(POST, reach.caller(), key, about + " " + sarif);
        return sources.require(about.source, reach)
                .map(source -> reported(source, about, sarif, reach, use))
                .chain(reported -> Races.settled(() -> log.accept(reported)));
    }

    private static ReportedFindings reported(KnownSource source, FindingsAbout about, Sarif sarif, Reach reach,
            Optional<KeyUse> key) {
        return new ReportedFindings(source, about.place().resolve(source, reach),
                Objects.requireNonNull(about.pullRequest), about.commitInLowerCase(), sarif, key);
    }

    Uni<FindingsView> require(UUID id, Reach reach) {
        return log.require(id, reach);
    }
}
