package io.adobridge.deploy.configuration;

import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the interfaces that map settings, in the shape that the formatter gives them. */
final class Mappings {

    private static final Pattern MAPPING = Pattern
            .compile("/\\*\\*([^/]*)\\*/\\s+@ConfigMapping\\(prefix = \"([^\"]+)\"\\)");
    private static final Pattern MEMBER = Pattern.compile(
            "/\\*\\*(.*?)\\*/\\s+(?:@WithDefault\\(\"([^\"]*)\"\\)\\s+)?(\\S[^;(]*?) (\\w+)\\(\\);", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("\\{@(?:code|link) ([^}]*)}");

    private Mappings() {
    }

    /** Adds the settings of a source file to the groups; none if it maps none. */
    static void read(String source, Map<String, Group> groups) {
        Matcher mapping = MAPPING.matcher(source);
        if (mapping.find()) {
            String prefix = mapping.group(2);
            Group group = groups.computeIfAbsent(prefix, named -> new Group());
            group.about(markdown(mapping.group(1)));
            MEMBER.matcher(source).region(source.indexOf('{', mapping.end()), source.length()).results()
                    .forEach(member -> group.add(described(prefix, member)));
        }
    }

    private static Described described(String prefix, MatchResult member) {
        String key = member.group(3).startsWith("Map<") ? ".\"{key}\"" : "";
        String standard = member.group(2) == null ? "" : member.group(2);
        return new Described("%s.%s%s".formatted(prefix, withDashes(member.group(4)), key), standard,
                markdown(member.group(1)));
    }

    private static String withDashes(String camelCase) {
        return camelCase.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    private static String markdown(String javadoc) {
        String text = javadoc.replaceAll("(?m)^\\s*\\*", "").replaceAll("\\s+", " ").strip();
        return CODE.matcher(text).replaceAll("`$1`").replace("|", "\\|");
    }
}
