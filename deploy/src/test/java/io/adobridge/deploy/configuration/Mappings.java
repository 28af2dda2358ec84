package io.adobridge.deploy.configuration;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the interfaces that map settings, in the shape that the formatter gives them. */
final class Mappings {

    private static final Pattern PREFIX = Pattern.compile("@ConfigMapping\\(prefix = \"([^\"]+)\"\\)");
    private static final Pattern MEMBER = Pattern.compile(
            "/\\*\\*(?<text>.*?)\\*/\\s+(?:@WithDefault\\(\"(?<standard>[^\"]*)\"\\)\\s+)?(?<type>\\S[^;(]*?) (?<name>\\w+)\\(\\);",
            Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("\\{@(?:code|link) ([^}]*)}");

    private Mappings() {
    }

    /** The settings of a source file; none if it maps none. */
    static List<Described> in(String source) {
        return PREFIX.matcher(source).results().findFirst().stream().flatMap(mapping -> members(mapping, source)).toList();
    }

    private static Stream<Described> members(MatchResult mapping, String source) {
        return MEMBER.matcher(source.substring(source.indexOf('{', mapping.end()))).results()
                .map(member -> described(mapping.group(1), member));
    }

    private static Described described(String prefix, MatchResult member) {
        String key = member.group(3).startsWith("Map<") ? ".\"{key}\"" : "";
        String standard = member.group(2) == null ? "" : member.group(2);
        return new Described("%s.%s%s".formatted(prefix, withDashes(member.group(4)), key), standard,
                markdown(member.group(1).replaceAll("(?m)^\\s*\\*", "")));
    }

    private static String withDashes(String camelCase) {
        return camelCase.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    private static String markdown(String javadoc) {
        return CODE.matcher(javadoc.replaceAll("\\s+", " ").strip()).replaceAll("`$1`").replace("|", "\\|");
    }
}
