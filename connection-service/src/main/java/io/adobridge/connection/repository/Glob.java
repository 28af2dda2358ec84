package io.adobridge.connection.repository;

import java.util.Locale;

/**
 * A pattern with {@code *} for any characters and {@code ?} for one, matched without regular expressions that could run away.
 */
record Glob(String pattern) {

    static Glob of(String pattern) {
        return new Glob(pattern.strip().toLowerCase(Locale.ROOT));
    }

    /** Whether the whole text fits, in any case. */
    boolean fits(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int at = 0;
        int in = 0;
        int star = -1;
        int resume = 0;
        while (in < lower.length()) {
            if (at < pattern.length() && pattern.charAt(at) == '*') {
                star = at++;
                resume = in;
            } else if (at < pattern.length() && (pattern.charAt(at) == '?' || pattern.charAt(at) == lower.charAt(in))) {
                at++;
                in++;
            } else if (star >= 0) {
                at = star + 1;
                in = ++resume;
            } else {
                return false;
            }
        }
        return pattern.substring(at).chars().allMatch(left -> left == '*');
    }
}
