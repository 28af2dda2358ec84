package io.adobridge.reporting.support;

import java.util.List;
import java.util.stream.Collectors;

/** SARIF as tools write it, with one run whose results are all of one rule. */
public record SarifText(String rule) {

    /** A log with these results. */
    public static String of(List<String> results) {
        return "{\"version\":\"2.1.0\",\"runs\":[{\"tool\":{\"driver\":{\"name\":\"lint\"}},\"results\":["
                + String.join(",", results) + "]}]}";
    }

    /** A result with a fingerprint of its own. */
    public String result(String fingerprint, String level, String path, int line, String message) {
        return """
                {"ruleId":"%s","level":"%s","message":{"text":"%s"},"partialFingerprints":{"hash/v1":"%s"},
                 "locations":[{"physicalLocation":{"artifactLocation":{"uri":"%s"},"region":{"startLine":%d}}}]}"""
                .formatted(rule, level, message, fingerprint, path.replaceFirst("^/", ""), line);
    }

    /** Errors {@code finding 1} and so on, one in each line from the first on. */
    public String errors(String path, List<Integer> numbers, int firstLine) {
        return of(numbers.stream().map(number -> result("f" + number, "error", path, firstLine + number,
                "finding " + number + ".")).collect(Collectors.toList()));
    }
}
