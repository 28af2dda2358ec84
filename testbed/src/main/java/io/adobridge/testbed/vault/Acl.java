package io.adobridge.testbed.vault;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The policies of one token together (Vault documentation, "Policies", priority matching).
 *
 * <p>
 * Rules for the same path pattern are joined; of different patterns that match a path the most specific one decides
 * alone; {@code deny} beats everything beside it. {@code +} stands for one segment, a {@code *} at the end for any
 * rest.
 */
final class Acl {

    static final Acl ROOT = new Acl(Map.of(), true);

    private static final Comparator<String> BY_SPECIFICITY = Comparator.<String> comparingInt(Acl::firstWildcard)
            .thenComparing(pattern -> !pattern.endsWith("*"))
            .thenComparing(Comparator.<String> comparingLong(pattern -> pattern.chars().filter(c -> c == '+').count())
                    .reversed())
            .thenComparingInt(String::length)
            .thenComparing(Comparator.naturalOrder());

    private final Map<String, Set<Capability>> rules;
    private final boolean root;

    private Acl(Map<String, Set<Capability>> rules, boolean root) {
        this.rules = rules;
        this.root = root;
    }

    static Acl of(List<Policy> policies) {
        Map<String, Set<Capability>> joined = new HashMap<>();
        for (Policy policy : policies) {
            policy.rules().forEach((path, capabilities) -> joined
                    .computeIfAbsent(path, same -> EnumSet.noneOf(Capability.class)).addAll(capabilities));
        }
        return new Acl(joined, false);
    }

    boolean allows(String path, Capability capability) {
        return root || capabilities(path).contains(capability);
    }

    /** The capabilities on the path; empty if nothing is said about it, or if it is denied. */
    Set<Capability> capabilities(String path) {
        if (root) {
            return EnumSet.complementOf(EnumSet.of(Capability.DENY));
        }
        Set<Capability> said = rules.keySet().stream()
                .filter(pattern -> matches(pattern, path))
                .max(BY_SPECIFICITY)
                .map(rules::get)
                .orElse(Set.of());
        return said.contains(Capability.DENY) ? Set.of() : said;
    }

    boolean isRoot() {
        return root;
    }

    private static boolean matches(String pattern, String path) {
        boolean open = pattern.endsWith("*");
        String fixed = open ? pattern.substring(0, pattern.length() - 1) : pattern;
        String[] segments = fixed.split("/", -1);
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < segments.length; i++) {
            regex.append(i == 0 ? "" : "/").append(segments[i].equals("+") ? "[^/]+" : Pattern.quote(segments[i]));
        }
        return Pattern.matches(regex + (open ? ".*" : ""), path);
    }

    private static int firstWildcard(String pattern) {
        int plus = pattern.indexOf('+');
        int star = pattern.endsWith("*") ? pattern.length() - 1 : Integer.MAX_VALUE;
        return Math.min(plus < 0 ? Integer.MAX_VALUE : plus, star);
    }
}
