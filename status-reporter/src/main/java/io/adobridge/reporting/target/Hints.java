package io.adobridge.reporting.target;

import org.jspecify.annotations.Nullable;

/** What an analysis says about where its code lives; believed only within the mapping. */
public record Hints(@Nullable String project, @Nullable String repository) {

    /** Nothing was said. */
    public static Hints none() {
        return new Hints(null, null);
    }

    boolean agreeWith(RepositoryRef candidate) {
        return agrees(project, candidate.project()) && agrees(repository, candidate.repository());
    }

    private static boolean agrees(@Nullable String said, String actual) {
        return said == null || said.equalsIgnoreCase(actual);
    }
}
