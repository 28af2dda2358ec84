package io.adobridge.reporting.sarif;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonParser;

/** One result as it stands in the document; what it leans on may come later. */
final class Result {

    private static final Set<String> UNDECIDED = Set.of("underreview", "rejected");
    private static final int MOST_ARGUMENTS = 20;

    @Nullable
    String ruleId;
    @Nullable
    Integer ruleIndex;
    @Nullable
    String level;
    @Nullable
    String text;
    @Nullable
    String messageId;
    @Nullable
    String uri;
    @Nullable
    String uriBase;
    @Nullable
    Integer artifact;
    @Nullable
    Integer line;
    boolean suppressed;
    final List<String> arguments = new ArrayList<>();
    final Map<String, String> fingerprints = new TreeMap<>();
    private final Map<String, String> partial = new TreeMap<>();
    private String kind = "fail";
    private String baseline = "new";

    static Result read(JsonParser json) throws IOException {
        Result result = new Result();
        Walk.members(json, name -> result.member(name, json));
        if (result.fingerprints.isEmpty()) {
            result.fingerprints.putAll(result.partial);
        }
        return result;
    }

    /** Whether it is something wrong with the code as it is now. */
    boolean holds() {
        return kind.equals("fail") && !baseline.equals("absent");
    }

    private void member(String name, JsonParser json) throws IOException {
        switch (name) {
            case "ruleId" -> ruleId = Walk.text(json, 200);
            case "ruleIndex" -> ruleIndex = Walk.number(json);
            case "rule" -> Walk.members(json, key -> rule(key, json));
            case "level" -> level = Walk.text(json, 20);
            case "kind" -> kind = orElse(Walk.text(json, 20), kind);
            case "baselineState" -> baseline = orElse(Walk.text(json, 20), baseline);
            case "message" -> Walk.members(json, key -> message(key, json));
            case "locations" -> Walk.first(json, key -> location(key, json));
            case "fingerprints" -> Walk.members(json, key -> mark(fingerprints, key, json));
            case "partialFingerprints" -> Walk.members(json, key -> mark(partial, key, json));
            case "suppressions" -> suppressed = suppressed(json);
            default -> json.skipChildren();
        }
    }

    private void rule(String key, JsonParser json) throws IOException {
        switch (key) {
            case "id" -> ruleId = Walk.text(json, 200);
            case "index" -> ruleIndex = Walk.number(json);
            default -> json.skipChildren();
        }
    }

    private void message(String key, JsonParser json) throws IOException {
        switch (key) {
            case "text" -> text = Walk.text(json, 2_000);
            case "id" -> messageId = Walk.text(json, 200);
            case "arguments" -> Walk.elements(json, index -> argument(index, Walk.text(json, 500)));
            default -> json.skipChildren();
        }
    }

    private void argument(int index, @Nullable String said) {
        if (index < MOST_ARGUMENTS) {
            arguments.add(orElse(said, ""));
        }
    }

    private void location(String key, JsonParser json) throws IOException {
        if (key.equals("physicalLocation")) {
            Walk.members(json, part -> physical(part, json));
        } else {
            json.skipChildren();
        }
    }

    private void physical(String part, JsonParser json) throws IOException {
        switch (part) {
            case "artifactLocation" -> Walk.members(json, key -> place(key, json));
            case "region" -> Walk.members(json, key -> region(key, json));
            default -> json.skipChildren();
        }
    }

    private void place(String key, JsonParser json) throws IOException {
        switch (key) {
            case "uri" -> uri = Walk.text(json, 2_000);
            case "uriBaseId" -> uriBase = Walk.text(json, 200);
            case "index" -> artifact = Walk.number(json);
            default -> json.skipChildren();
        }
    }

    private void region(String key, JsonParser json) throws IOException {
        if (key.equals("startLine")) {
            Integer start = Walk.number(json);
            line = start == null || start < 1 ? null : start;
        } else {
            json.skipChildren();
        }
    }

    private static void mark(Map<String, String> marks, String key, JsonParser json) throws IOException {
        String mark = Walk.text(json, 500);
        if (mark != null && marks.size() < MOST_ARGUMENTS) {
            marks.put(key, mark);
        }
    }

    /** By the standard: there is a suppression, and none that is still under review or was rejected. */
    private static boolean suppressed(JsonParser json) throws IOException {
        List<String> states = new ArrayList<>();
        Walk.elements(json, index -> {
            String[] state = { "accepted" };
            Walk.members(json, key -> {
                String word = Walk.text(json, 20);
                state[0] = key.equals("status") ? orElse(word, state[0]) : state[0];
            });
            states.add(state[0].toLowerCase(Locale.ROOT));
        });
        return !states.isEmpty() && states.stream().noneMatch(UNDECIDED::contains);
    }

    private static String orElse(@Nullable String said, String otherwise) {
        return said == null ? otherwise : said;
    }
}
