package io.adobridge.testbed.azure.routes;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import io.adobridge.testbed.azure.front.ApiError;
import io.adobridge.testbed.azure.front.Identity;
import io.adobridge.testbed.azure.world.Revision;
import io.adobridge.testbed.azure.world.World;

/**
 * A flat WIQL query: conditions on fields joined by AND, OR, NOT and parentheses, and an order.
 * Dates count by the day unless the caller asks for time precision; a time without it is refused.
 */
final class Wiql {
    private static final Comparator<Object> VALUES = Comparator.comparing(Wiql::comparable, Wiql::compare);
    private final WiqlTokens tokens;
    private final String project;
    private final boolean precise;
    private final Instant now;
    private Predicate<Revision> condition = revision -> true;
    private Comparator<Revision> order = Comparator.comparing(Revision::id);

    private Wiql(WiqlTokens tokens, String project, boolean precise, Instant now) {
        this.tokens = tokens;
        this.project = project;
        this.precise = precise;
        this.now = now;
    }

    /**
     * @param project what {@code @project} stands for
     * @throws ApiError 400 where it is not a query
     */
    static Wiql parse(String query, String project, boolean precise, Instant now) {
        var wiql = new Wiql(new WiqlTokens(query), project, precise, now);
        wiql.read();
        return wiql;
    }

    private void read() {
        tokens.expect("SELECT");
        tokens.skipTo("FROM");
        tokens.expect("FROM");
        if (!tokens.accept("WorkItems"))
            throw tokens.wrong("Expecting WorkItems");
        if (tokens.accept("WHERE"))
            condition = either();
        if (tokens.accept("ORDER", "BY"))
            order = ordered();
        if (tokens.more())
            throw tokens.wrong("Expecting the end");
    }

    private Predicate<Revision> either() {
        Predicate<Revision> left = both();
        while (tokens.accept("OR"))
            left = left.or(both());
        return left;
    }

    private Predicate<Revision> both() {
        Predicate<Revision> left = single();
        while (tokens.accept("AND"))
            left = left.and(single());
        return left;
    }

    private Predicate<Revision> single() {
        if (tokens.accept("NOT"))
            return single().negate();
        if (tokens.accept("(")) {
            Predicate<Revision> inner = either();
            tokens.expect(")");
            return inner;
        }
        return comparison(tokens.field());
    }

    private Predicate<Revision> comparison(String field) {
        if (tokens.accept("NOT"))
            return comparison(field).negate();
        if (tokens.accept("IN"))
            return in(field);
        if (tokens.accept("CONTAINS", "WORDS") || tokens.accept("CONTAINS"))
            return contains(field, text(value(field)));
        if (tokens.accept("UNDER"))
            return under(field, text(value(field)));
        String operator = tokens.next();
        Object wanted = value(field);
        return switch (operator) {
            case "=" -> revision -> same(revision, field, wanted);
            case "<>" -> revision -> !same(revision, field, wanted);
            case "<" -> revision -> compared(revision, field, wanted) < 0;
            case ">" -> revision -> compared(revision, field, wanted) > 0;
            case "<=" -> revision -> revision.field(field) != null && compared(revision, field, wanted) <= 0;
            case ">=" -> revision -> revision.field(field) != null && compared(revision, field, wanted) >= 0;
            default -> throw tokens.wrong("Expecting an operator instead of " + operator);
        };
    }

    private Predicate<Revision> in(String field) {
        List<Object> wanted = new ArrayList<>();
        tokens.expect("(");
        do
            wanted.add(value(field));
        while (tokens.accept(","));
        tokens.expect(")");
        return revision -> wanted.stream().anyMatch(value -> same(revision, field, value));
    }

    private static Predicate<Revision> contains(String field, String wanted) {
        return revision -> revision.text(field).toLowerCase(Locale.ROOT).contains(wanted);
    }

    private static Predicate<Revision> under(String field, String wanted) {
        return revision -> {
            String path = revision.text(field).toLowerCase(Locale.ROOT);
            return path.equals(wanted) || path.startsWith(wanted + "\\");
        };
    }

    /** The value that stands next: a text, a number, a date or a macro. */
    private Object value(String field) {
        String word = tokens.next();
        if (word.equalsIgnoreCase("@project"))
            return project;
        if (word.toLowerCase(Locale.ROOT).startsWith("@today"))
            return now.truncatedTo(ChronoUnit.DAYS).plus(days(word), ChronoUnit.DAYS);
        String text = word.startsWith("'") || word.startsWith("\"")
                ? word.substring(1, word.length() - 1).replace("''", "'")
                : word;
        if (field.endsWith("Date"))
            return date(field, text);
        return text.matches("-?\\d+") && !word.startsWith("'") ? (Object) Double.valueOf(text) : text;
    }

    private static int days(String macro) {
        String offset = macro.replaceAll("[^-+0-9]", "");
        return offset.isEmpty() ? 0 : Integer.parseInt(offset);
    }

    private Instant date(String field, String text) {
        if (!precise && text.contains(":"))
            throw new ApiError(400, "WorkItemTrackingQueryException", "You cannot supply a time with the date when running a "
                    + "query using date precision. The error is caused by «[" + field + "] '" + text + "'».");
        return Dates.parse(field, text);
    }

    private boolean same(Revision revision, String field, Object wanted) {
        return compared(revision, field, wanted) == 0;
    }

    private int compared(Revision revision, String field, Object wanted) {
        Object value = revision.field(field);
        return VALUES.compare(cut(value == null && wanted instanceof String ? "" : value), cut(wanted));
    }

    private @Nullable Object cut(@Nullable Object value) {
        return value instanceof Instant instant && !precise ? instant.truncatedTo(ChronoUnit.DAYS) : value;
    }

    private static @Nullable Object comparable(@Nullable Object value) {
        if (value instanceof Number number)
            return number.doubleValue();
        if (value instanceof Instant || value == null)
            return value;
        return text(value);
    }

    private static int compare(@Nullable Object left, @Nullable Object right) {
        if (left instanceof Instant a && right instanceof Instant b)
            return a.compareTo(b);
        if (left instanceof Double a && right instanceof Double b)
            return a.compareTo(b);
        return String.valueOf(left).compareTo(String.valueOf(right));
    }

    private static String text(Object value) {
        String text = value instanceof Identity person ? person.displayName() + " <" + person.uniqueName() + ">"
                : value.toString();
        return text.toLowerCase(Locale.ROOT);
    }

    private Comparator<Revision> ordered() {
        Comparator<Revision> all = Comparator.comparing(revision -> 0);
        do {
            String field = tokens.field();
            Comparator<Revision> one = Comparator.comparing(revision -> revision.fields().getOrDefault(field, ""), VALUES);
            boolean descending = tokens.accept("DESC");
            if (!descending && tokens.accept("ASC"))
                descending = false;
            all = all.thenComparing(descending ? one.reversed() : one);
        } while (tokens.accept(","));
        return all.thenComparing(Revision::id);
    }

    /** The ids of the items that fit, in order. */
    List<Integer> run(World world) {
        return IntStream.rangeClosed(1, world.workItems().count()).boxed()
                .flatMap(id -> world.workItems().find(id).stream())
                .filter(condition)
                .sorted(order)
                .map(Revision::id)
                .toList();
    }
}
