package io.adobridge.deploy.observability;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which of our metrics, with which labels, a query of Prometheus names. */
final class Expressions {

    private static final Pattern METRIC = Pattern.compile("(adobridge_[a-z_]+)(?:\\{([^}]*)})?");
    private static final Pattern LABEL = Pattern.compile("([a-z_]+)\\s*(?:=~|!~|!=|=)");
    private static final Pattern BY = Pattern.compile("by \\(([^)]*)\\)");
    private static final List<String> GIVEN = List.of("job", "instance");

    private Expressions() {
    }

    /** A sentence for each metric or label that the catalogue does not know. */
    static Stream<String> findings(String expression, Catalogue catalogue) {
        return METRIC.matcher(expression).results().flatMap(found -> {
            String metric = found.group(1);
            if (!catalogue.stems().contains(Catalogue.stem(metric))) {
                return Stream.of("there is no metric " + metric);
            }
            Stream<String> selected = found.group(2) == null ? Stream.of()
                    : LABEL.matcher(found.group(2)).results().map(label -> label.group(1));
            return Stream.concat(selected, grouped(expression)).filter(label -> !GIVEN.contains(label))
                    .filter(label -> !catalogue.labels(metric).contains(label))
                    .map(label -> "%s has no label %s".formatted(metric, label));
        });
    }

    private static Stream<String> grouped(String expression) {
        return BY.matcher(expression).results().flatMap(by -> Stream.of(by.group(1).split(","))).map(String::strip);
    }
}
