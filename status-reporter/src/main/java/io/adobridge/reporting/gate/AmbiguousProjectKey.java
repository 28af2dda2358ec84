package io.adobridge.reporting.gate;

import java.util.List;

import io.adobridge.reporting.target.RepositoryRef;

/** The source's mappings lead to several repositories, and nothing says which. */
public final class AmbiguousProjectKey extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<RepositoryRef> candidates;

    AmbiguousProjectKey(String projectKey, List<RepositoryRef> candidates) {
        super("The project key " + projectKey + " fits " + candidates.size()
                + " repositories; add a mapping for exactly this key");
        this.candidates = candidates;
    }

    List<RepositoryRef> candidates() {
        return candidates;
    }
}
