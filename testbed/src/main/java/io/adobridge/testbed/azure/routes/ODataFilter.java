package io.adobridge.testbed.azure.routes;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.adobridge.testbed.azure.routes.ActivityColumns.Column;
import io.adobridge.testbed.azure.world.Activity;

/** The part of {@code $filter} that is understood: comparisons of a column with a number or a text, all of which must hold. */
final class ODataFilter implements Predicate<Activity> {
    private static final Pattern TERM = Pattern.compile("\\(?(\\w+) (eq|ne|ge|gt|le|lt) ('[^']*'|-?\\d+)\\)?");

    private final List<Predicate<Activity>> terms;

    /** @throws io.adobridge.testbed.azure.front.ApiError 400 where it is not understood */
    ODataFilter(String text, Map<String, Column> columns) {
        this.terms = text.isBlank() ? List.of()
                : Arrays.stream(text.trim().split("\\s+and\\s+")).map(term -> term(term, columns)).toList();
    }

    @Override
    public boolean test(Activity row) {
        return terms.stream().allMatch(term -> term.test(row));
    }

    private static Predicate<Activity> term(String text, Map<String, Column> columns) {
        Matcher matcher = TERM.matcher(text.trim());
        if (!matcher.matches())
            throw ActivityColumns.invalid("Syntax error in '" + text + "'.");
        Column column = ActivityColumns.named(matcher.group(1), columns, "PipelineRunActivityResult");
        String operator = matcher.group(2);
        String literal = matcher.group(3);
        return literal.startsWith("'") ? ofText(column, operator, literal.substring(1, literal.length() - 1))
                : ofNumber(column, operator, Long.parseLong(literal));
    }

    private static Predicate<Activity> ofText(Column column, String operator, String literal) {
        if (!operator.equals("eq") && !operator.equals("ne"))
            throw ActivityColumns.invalid("A text cannot be compared by '" + operator + "'.");
        return row -> operator.equals("eq") == literal.equals(Objects.toString(column.apply(row), null));
    }

    private static Predicate<Activity> ofNumber(Column column, String operator, long literal) {
        return row -> column.apply(row) instanceof Number number && holds(Long.compare(number.longValue(), literal), operator);
    }

    private static boolean holds(int order, String operator) {
        return switch (operator) {
            case "eq" -> order == 0;
            case "ne" -> order != 0;
            case "ge" -> order >= 0;
            case "gt" -> order > 0;
            case "le" -> order <= 0;
            default -> order < 0;
        };
    }
}
