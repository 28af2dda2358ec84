package io.adobridge.testbed.azure.fault;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Which calls a fault hits.
 *
 * @param method GET, POST, …; null hits any
 * @param path found anywhere in the path, as it is sent; null hits any
 * @param organization null hits any
 * @param from the first of the fitting calls that is hit, counted from 1
 * @param count how many are hit at most
 * @param every hits each n-th of them only
 * @param probability hits by chance, 0 to 1
 * @param seed of that chance
 */
public record When(@Nullable String method, @Nullable Pattern path, @Nullable String organization, long from, long count,
        long every, double probability, long seed) {

    public When {
        if (from < 1 || count < 1 || every < 1 || probability < 0 || probability > 1)
            throw new IllegalArgumentException("from, count and every start at 1, probability is 0 to 1");
    }

    /** All calls. */
    public static When always() {
        return new When(null, null, null, 1, Long.MAX_VALUE, 1, 1, 0);
    }

    /** All calls whose path contains the regular expression. */
    public static When path(String regex) {
        return new When(null, Pattern.compile(regex), null, 1, Long.MAX_VALUE, 1, 1, 0);
    }

    public When method(String method) {
        return new When(method, path, organization, from, count, every, probability, seed);
    }

    public When organization(String organization) {
        return new When(method, path, organization, from, count, every, probability, seed);
    }

    /** From the n-th of the fitting calls on, counted from 1. */
    public When from(long nth) {
        return new When(method, path, organization, nth, count, every, probability, seed);
    }

    /** So many calls and no more. */
    public When times(long count) {
        return new When(method, path, organization, from, count, every, probability, seed);
    }

    /** Each n-th of the fitting calls. */
    public When every(long nth) {
        return new When(method, path, organization, from, count, nth, probability, seed);
    }

    /** By chance, which a seed decides. */
    public When probability(double probability, long seed) {
        return new When(method, path, organization, from, count, every, probability, seed);
    }

    boolean fits(String calledMethod, String calledPath, String calledOrganization) {
        return (method == null || method.equalsIgnoreCase(calledMethod))
                && (path == null || path.matcher(calledPath).find())
                && (organization == null || organization.equalsIgnoreCase(calledOrganization));
    }
}
