package io.adobridge.testbed.azure.front;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.vertx.core.MultiMap;

/**
 * Enumerations in queries, which callers may give by number: Microsoft's own Node client always does.
 * Handlers see names only. Values are those of azure-devops-node-api's interfaces.
 */
final class EnumParameters {
    private static final List<Enumeration> KNOWN = List.of(
            new Enumeration("/pullrequests", "searchCriteria.status",
                    Map.of(0, "notSet", 1, "active", 2, "abandoned", 3, "completed", 4, "all")),
            new Enumeration("/pullrequests", "searchCriteria.queryTimeRangeType", Map.of(1, "created", 2, "closed")),
            new Enumeration("/build/builds", "queryOrder", Map.of(2, "finishTimeAscending", 3, "finishTimeDescending",
                    4, "queueTimeDescending", 5, "queueTimeAscending", 6, "startTimeDescending", 7, "startTimeAscending")),
            new Enumeration("/build/builds", "statusFilter", Map.of(0, "none", 1, "inProgress", 2, "completed", 4, "cancelling",
                    8, "postponed", 32, "notStarted", 47, "all")),
            new Enumeration("/build/builds", "resultFilter",
                    Map.of(0, "none", 2, "succeeded", 4, "partiallySucceeded", 8, "failed", 32, "canceled")),
            new Enumeration("/build/builds", "reasonFilter",
                    Map.of(1, "manual", 2, "individualCI", 4, "batchedCI", 8, "schedule",
                            256, "pullRequest", 431, "triggered", 511, "all")),
            new Enumeration("/build/builds", "deletedFilter",
                    Map.of(0, "excludeDeleted", 1, "includeDeleted", 2, "onlyDeleted")),
            new Enumeration("/build/definitions", "queryOrder", Map.of(0, "none", 1, "lastModifiedAscending",
                    2, "lastModifiedDescending", 3, "definitionNameAscending", 4, "definitionNameDescending")),
            new Enumeration("/release/", "queryOrder", Map.of(0, "descending", 1, "ascending")),
            new Enumeration("/wit/workitems", "$expand", Map.of(0, "none", 1, "relations", 2, "fields", 3, "links", 4, "all")),
            new Enumeration("/wit/workitems", "errorPolicy", Map.of(1, "fail", 2, "omit")),
            new Enumeration("/wit/reporting/", "$expand", Map.of(0, "none", 1, "fields")),
            new Enumeration("/wit/comments", "$expand", Map.of(0, "none", 1, "reactions")));

    private EnumParameters() {
    }

    /**
     * One enumeration.
     *
     * @param fragment of the templates that take it, in lower case
     */
    private record Enumeration(String fragment, String parameter, Map<Integer, String> names) {

        boolean fits(String template, MultiMap query) {
            String value = query.get(parameter);
            return value != null && !value.isEmpty() && value.length() < 4 && value.chars().allMatch(Character::isDigit)
                    && template.contains(fragment) && names.containsKey(Integer.valueOf(value));
        }

        String name(MultiMap query) {
            return String.valueOf(names.get(Integer.valueOf(query.get(parameter))));
        }
    }

    /** The query with names in place of numbers. */
    static MultiMap named(String template, MultiMap query) {
        MultiMap named = query;
        for (Enumeration enumeration : KNOWN)
            if (enumeration.fits(template.toLowerCase(Locale.ROOT), query)) {
                named = named == query ? MultiMap.caseInsensitiveMultiMap().addAll(query) : named;
                named.set(enumeration.parameter(), enumeration.name(query));
            }
        return named;
    }
}
