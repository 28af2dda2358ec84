package io.adobridge.deploy.observability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The table of metrics in docs/operations.md. */
public final class Catalogue {

    static final Path OPERATIONS = Path.of("../docs/operations.md");
    private static final Pattern ROW = Pattern
            .compile("(?m)^\\| `(adobridge_[a-z_]+)` \\|([^|]*)\\|([^|]*)\\|(?:[^|]*\\|){2}$");
    private static final Pattern QUOTED = Pattern.compile("`([a-z]+)`");
    private static final Pattern SUFFIX = Pattern.compile("_(total|count|sum|max|bucket|seconds)$");

    private final Map<String, Set<String>> labels = new LinkedHashMap<>();

    private Catalogue() {
    }

    public static Catalogue read() {
        var catalogue = new Catalogue();
        ROW.matcher(text(OPERATIONS)).results().forEach(row -> catalogue.labels.put(stem(row.group(1)), labels(row)));
        return catalogue;
    }

    /** The names of all metrics, without what says how they are counted. */
    public Set<String> stems() {
        return labels.keySet();
    }

    /** The labels that a metric has, beside those that Prometheus gives it. */
    public Set<String> labels(String metric) {
        return labels.getOrDefault(stem(metric), Set.of());
    }

    /** {@code adobridge_azure_calls} of {@code adobridge_azure_calls_seconds_count}. */
    public static String stem(String metric) {
        String shorter = SUFFIX.matcher(metric).replaceFirst("");
        return shorter.equals(metric) ? metric : stem(shorter);
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> labels(MatchResult row) {
        return QUOTED.matcher(row.group(2)).results().map(label -> label.group(1)).collect(Collectors.toSet());
    }
}
