package io.adobridge.reporting.target;

import java.util.List;

/** Where a project key leads by the mappings of its source. */
public sealed interface Resolution {

    /** To this repository. */
    record Resolved(RepositoryRef repository) implements Resolution {
    }

    /** Nowhere: no mapping fits. */
    record Unknown(String projectKey) implements Resolution {
    }

    /** To several repositories, and nothing says which. */
    record Ambiguous(String projectKey, List<RepositoryRef> candidates) implements Resolution {
    }

    /** Resolves a key: exact mappings before templates, then the hints where more than one repository is left. */
    static Resolution of(List<MappingRule> rules, String projectKey, Hints hints) {
        List<RepositoryRef> exact = candidates(rules, projectKey, true);
        List<RepositoryRef> candidates = exact.isEmpty() ? candidates(rules, projectKey, false) : exact;
        List<RepositoryRef> agreed = candidates.stream().filter(hints::agreeWith).toList();
        List<RepositoryRef> left = agreed.isEmpty() ? candidates : agreed;
        return switch (left.size()) {
            case 0 -> new Unknown(projectKey);
            case 1 -> new Resolved(left.get(0));
            default -> new Ambiguous(projectKey, left);
        };
    }

    private static List<RepositoryRef> candidates(List<MappingRule> rules, String projectKey, boolean exact) {
        return rules.stream().filter(rule -> rule.projectKey().exact() == exact)
                .flatMap(rule -> rule.candidates(projectKey).stream()).distinct().toList();
    }
}
