package io.adobridge.testbed.azure.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.adobridge.testbed.azure.front.ApiError;

/** The words of a WIQL query, read one after the other. */
final class WiqlTokens {
    private static final Pattern WORD = Pattern.compile(
            "\\[[^\\]]+\\]|'(?:[^']|'')*'|\"[^\"]*\"|@\\w+(?:\\s*[-+]\\s*\\d+)?|<=|>=|<>|[=<>(),]|[\\w.:-]+");
    private final List<String> words = new ArrayList<>();
    private int at;

    WiqlTokens(String query) {
        Matcher matcher = WORD.matcher(query);
        while (matcher.find())
            words.add(matcher.group());
    }

    boolean more() {
        return at < words.size();
    }

    /** Whether the next words are these, in any case; then they are passed. */
    boolean accept(String... expected) {
        for (int i = 0; i < expected.length; i++)
            if (at + i >= words.size() || !words.get(at + i).equalsIgnoreCase(expected[i]))
                return false;
        at += expected.length;
        return true;
    }

    void expect(String expected) {
        if (!accept(expected))
            throw wrong("Expecting " + expected.toLowerCase(Locale.ROOT));
    }

    void skipTo(String expected) {
        while (more() && !words.get(at).equalsIgnoreCase(expected))
            at++;
    }

    String next() {
        if (!more())
            throw wrong("Expecting something more");
        return words.get(at++);
    }

    /** The reference name of a field. */
    String field() {
        String word = next();
        return word.startsWith("[") ? word.substring(1, word.length() - 1) : word;
    }

    ApiError wrong(String what) {
        return new ApiError(400, "WorkItemTrackingQueryException", "TF51006: The query statement is missing a part or is not "
                + "valid. " + what + ". The error is caused by «" + (at < words.size() ? words.get(at) : "the end") + "».");
    }
}
