package io.adobridge.reporting.gate;

import io.adobridge.reporting.source.KnownSource;
import io.adobridge.reporting.target.Hints;
import io.adobridge.reporting.target.RepositoryRef;
import io.adobridge.reporting.target.Resolution;
import io.adobridge.reporting.target.Resolution.Ambiguous;
import io.adobridge.reporting.target.Resolution.Resolved;
import io.adobridge.reporting.target.Resolution.Unknown;

/** Finds the repository of a tool's project by the mappings of its source. */
public final class ProjectKeys {

    private ProjectKeys() {
    }

    /** The repository; {@link UnknownProjectKey} or {@link AmbiguousProjectKey} where there is not exactly one. */
    public static RepositoryRef resolve(KnownSource source, String projectKey, Hints hints) {
        Resolution resolution = Resolution.of(source.mappings(), projectKey, hints);
        if (resolution instanceof Resolved resolved) {
            return resolved.repository();
        }
        if (resolution instanceof Ambiguous ambiguous) {
            throw new AmbiguousProjectKey(projectKey, ambiguous.candidates());
        }
        if (resolution instanceof Unknown) {
            throw new UnknownProjectKey(source.name(), projectKey);
        }
        throw new IllegalStateException("Every resolution is one of the three");
    }
}
