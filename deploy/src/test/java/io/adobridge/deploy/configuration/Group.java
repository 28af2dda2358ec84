package io.adobridge.deploy.configuration;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Settings that begin alike, in the order in which they are declared, and what they are about. */
final class Group {

    private final Map<String, Described> settings = new LinkedHashMap<>();
    private String about = "";

    /** What they are about as Markdown; of several texts the first stands. */
    void about(String text) {
        about = about.isEmpty() ? text : about;
    }

    /** Adds a setting; one that is there takes over what is in force, and the text unless there is none. */
    void add(Described setting) {
        settings.merge(setting.property(), setting,
                (known, other) -> other.text().isEmpty() ? known.withStandard(other.standard()) : other);
    }

    Collection<Described> settings() {
        return settings.values();
    }

    /** @param prefix what they begin with */
    String rows(String prefix) {
        String heading = about.isEmpty() ? "" : "| **`%s`** | | **%s** |%n".formatted(prefix, about);
        return heading + settings.values().stream().map(Described::row).collect(Collectors.joining());
    }
}
