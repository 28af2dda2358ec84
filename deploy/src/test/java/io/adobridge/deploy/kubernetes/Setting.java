package io.adobridge.deploy.kubernetes;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A setting of a service.
 *
 * @param property its name; a segment in quotation marks stands for any
 * @param adjustable whether it can be set when the service runs, and not only when it is built
 */
public record Setting(String property, boolean adjustable) {

    private static final Pattern SEGMENT = Pattern.compile("\"[^\"]*\"|[^.\"]+");
    private static final String ANY = "(\"[^\"]+\"|[^.\"]+)";

    /** Whether a property, or a variable of the environment, of this name sets it. */
    public boolean isCalled(String name) {
        if (!name.contains(".")) {
            return name.equals(property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT));
        }
        int key = property.indexOf('"');
        return key < 0 ? name.equals(property) : name.startsWith(property.substring(0, key)) && name.matches(pattern());
    }

    private String pattern() {
        return SEGMENT.matcher(property).results().map(found -> found.group())
                .map(segment -> segment.startsWith("\"") ? ANY : Pattern.quote(segment))
                .collect(Collectors.joining("\\."));
    }
}
