package io.adobridge.reporting.target;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The shape of a tool's project keys: literal text in which {@code {project}}, {@code {repository}} and {@code {any}}
 * each stand for at least one character, each at most once. Text without them is one exact key.
 */
public final class KeyTemplate {

    /** The placeholder of the project's name. */
    static final String PROJECT = "project";
    /** The placeholder of the repository's name. */
    static final String REPOSITORY = "repository";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
    private static final Set<String> KNOWN = Set.of(PROJECT, REPOSITORY, "any");

    private final List<Part> parts;

    private KeyTemplate(List<Part> parts) {
        this.parts = parts;
    }

    /**
     * Reads a template.
     *
     * @throws IllegalArgumentException for an unknown or repeated placeholder, or one that follows another directly
     */
    public static KeyTemplate parse(String text) {
        List<Part> parts = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        int end = 0;
        while (matcher.find()) {
            if (matcher.start() > end) {
                parts.add(new Part(text.substring(end, matcher.start()), false));
            } else if (end > 0) {
                throw new IllegalArgumentException("Two placeholders need text between them");
            }
            parts.add(placeholder(matcher.group(1), seen));
            end = matcher.end();
        }
        if (end < text.length()) {
            parts.add(new Part(text.substring(end), false));
        }
        return new KeyTemplate(List.copyOf(parts));
    }

    private static Part placeholder(String name, Set<String> seen) {
        if (!KNOWN.contains(name)) {
            throw new IllegalArgumentException("{" + name + "} is not one of {project}, {repository}, {any}");
        }
        if (!seen.add(name)) {
            throw new IllegalArgumentException("{" + name + "} stands twice");
        }
        return new Part(name, true);
    }

    /** Whether it stands for one key only. */
    public boolean exact() {
        return parts.stream().noneMatch(Part::placeholder);
    }

    /** Whether the key itself tells the project. */
    public boolean namesProject() {
        return parts.contains(new Part(PROJECT, true));
    }

    /** Whether the key itself tells the repository. */
    public boolean namesRepository() {
        return parts.contains(new Part(REPOSITORY, true));
    }

    /** Every way in which the key fits: placeholder to text, empty for an exact key; no way, no element. */
    List<Map<String, String>> readings(String key) {
        List<Map<String, String>> found = new ArrayList<>();
        read(key, 0, new LinkedHashMap<>(), found);
        return found;
    }

    private void read(String rest, int index, Map<String, String> soFar, List<Map<String, String>> found) {
        if (index == parts.size()) {
            if (rest.isEmpty()) {
                found.add(Map.copyOf(soFar));
            }
            return;
        }
        Part part = parts.get(index);
        if (!part.placeholder()) {
            if (rest.startsWith(part.text())) {
                read(rest.substring(part.text().length()), index + 1, soFar, found);
            }
            return;
        }
        for (int length = 1; length <= rest.length(); length++) {
            soFar.put(part.text(), rest.substring(0, length));
            read(rest.substring(length), index + 1, soFar, found);
        }
        soFar.remove(part.text());
    }

    private record Part(String text, boolean placeholder) {
    }
}
