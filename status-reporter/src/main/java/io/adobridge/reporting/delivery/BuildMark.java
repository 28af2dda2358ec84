package io.adobridge.reporting.delivery;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.TextNode;

import io.adobridge.azure.core.JsonPatchOperation;
import io.adobridge.azure.json.PropertiesCollection;
import io.adobridge.reporting.verdict.GateStatus;

/**
 * A statement as it stands on a build: as the properties {@code genre.name}, {@code genre.name.text} and
 * {@code genre.name.url}, or as the tag {@code genre-name-status}. What neither a path nor a tag may hold becomes a hyphen.
 *
 * @param properties what is to be set
 * @param absent the properties that are not to be there
 * @param tag the one tag to be there, none where the statement was withdrawn
 * @param otherTags those of the same context that are not to be there
 */
record BuildMark(Map<String, String> properties, Set<String> absent, Optional<String> tag, Set<String> otherTags) {

    private static final Pattern UNFIT = Pattern.compile("[^A-Za-z0-9._-]+");

    static BuildMark of(Statement statement) {
        String property = fit(statement.genre()) + "." + fit(statement.name());
        Map<String, String> all = new LinkedHashMap<>();
        all.put(property, statement.status().wire());
        all.put(property + ".text", statement.description());
        all.put(property + ".url", Objects.requireNonNullElse(statement.targetUrl(), ""));
        Map<String, String> set = isWithdrawn(statement) ? Map.of()
                : all.entrySet().stream()
                        .filter(entry -> !entry.getValue().isEmpty())
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        Set<String> absent = all.keySet().stream().filter(name -> !set.containsKey(name))
                .collect(Collectors.toUnmodifiableSet());
        Optional<String> tag = isWithdrawn(statement) ? Optional.empty() : Optional.of(tag(statement, statement.status()));
        return new BuildMark(set, absent, tag, otherTags(statement, tag));
    }

    private static Set<String> otherTags(Statement statement, Optional<String> tag) {
        return Arrays.stream(GateStatus.values()).map(status -> tag(statement, status))
                .filter(other -> tag.filter(other::equals).isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String tag(Statement statement, GateStatus status) {
        return fit(statement.genre()) + "-" + fit(statement.name()) + "-" + status.wire();
    }

    private static boolean isWithdrawn(Statement statement) {
        return statement.status() == GateStatus.RETRACTED;
    }

    private static String fit(String text) {
        return UNFIT.matcher(text).replaceAll("-");
    }

    /** What has to be done to the properties that are there, nothing where all is well. */
    List<JsonPatchOperation> changes(PropertiesCollection standing) {
        List<JsonPatchOperation> changes = properties.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(standing.text(entry.getKey())))
                .map(entry -> JsonPatchOperation.add("/" + entry.getKey(), TextNode.valueOf(entry.getValue())))
                .collect(Collectors.toList());
        absent.stream().filter(name -> standing.text(name) != null)
                .forEach(name -> changes.add(JsonPatchOperation.remove("/" + name)));
        return changes;
    }

    /** The tags among those that are there that have to go. */
    List<String> staleAmong(List<String> standing) {
        return standing.stream().filter(tag -> otherTags.stream().anyMatch(tag::equalsIgnoreCase)).toList();
    }

    /** The tag that has to be added to those that are there. */
    Optional<String> missingAmong(List<String> standing) {
        return tag.filter(wanted -> standing.stream().noneMatch(wanted::equalsIgnoreCase));
    }
}
