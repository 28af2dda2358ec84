package io.adobridge.reporting.sarif;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonParser;

import io.adobridge.reporting.idempotency.Digest;
import io.adobridge.reporting.verdict.Finding;
import io.adobridge.reporting.verdict.Level;

/** One run of one tool. Its members come in any order, so results are kept until the run has ended. */
final class Run {

    private static final int MOST_DESCRIBED = 50_000;

    private final List<Result> results = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final Map<String, Rule> rulesById = new HashMap<>();
    private final List<@Nullable String> artifacts = new ArrayList<>();
    private final Map<String, String> bases = new HashMap<>();
    private final Map<List<@Nullable Object>, Integer> seen = new HashMap<>();
    private String tool = "unnamed tool";
    private int suppressed;

    /** At most so many results that hold. */
    static Run read(JsonParser json, int most) throws IOException {
        Run run = new Run();
        Walk.members(json, name -> run.member(name, json, most));
        return run;
    }

    String tool() {
        return tool;
    }

    int suppressed() {
        return suppressed;
    }

    int size() {
        return results.size();
    }

    private void member(String name, JsonParser json, int most) throws IOException {
        switch (name) {
            case "tool" -> Walk.members(json, key -> component(key, json));
            case "results" -> Walk.elements(json, index -> keep(Result.read(json), most));
            case "artifacts" -> Walk.elements(json, index -> artifact(json));
            case "originalUriBaseIds" -> Walk.members(json, key -> base(key, json));
            default -> json.skipChildren();
        }
    }

    private void component(String key, JsonParser json) throws IOException {
        if (key.equals("driver")) {
            Walk.members(json, part -> driver(part, json));
        } else {
            json.skipChildren();
        }
    }

    private void driver(String part, JsonParser json) throws IOException {
        switch (part) {
            case "name" -> tool = Optional.ofNullable(Walk.text(json, 100)).filter(name -> !name.isBlank()).orElse(tool);
            case "rules" -> Walk.elements(json, index -> keep(Rule.read(json)));
            default -> json.skipChildren();
        }
    }

    private void keep(Rule rule) {
        if (rules.size() < MOST_DESCRIBED) {
            rules.add(rule);
            rulesById.putIfAbsent(String.valueOf(rule.id), rule);
        }
    }

    private void keep(Result result, int most) {
        if (result.holds() && result.suppressed) {
            suppressed++;
        } else if (result.holds()) {
            results.add(result);
        }
        if (results.size() > most) {
            throw new SarifTooLarge("There are more than " + SarifReader.MOST_FINDINGS + " results; report fewer at once");
        }
    }

    private void artifact(JsonParser json) throws IOException {
        @Nullable
        String[] uri = new @Nullable String[1];
        Walk.members(json, name -> {
            if (name.equals("location")) {
                uri[0] = uri(json);
            } else {
                json.skipChildren();
            }
        });
        if (artifacts.size() < MOST_DESCRIBED) {
            artifacts.add(uri[0]);
        }
    }

    private void base(String key, JsonParser json) throws IOException {
        String uri = uri(json);
        if (uri != null) {
            bases.put(key, uri);
        }
    }

    private static @Nullable String uri(JsonParser json) throws IOException {
        @Nullable
        String[] uri = new @Nullable String[1];
        Walk.members(json, name -> {
            if (name.equals("uri")) {
                uri[0] = Walk.text(json, 2_000);
            } else {
                json.skipChildren();
            }
        });
        return uri[0];
    }

    /** What it found, in its order. */
    List<Finding> findings() {
        return results.stream().map(this::finding).flatMap(Optional::stream).toList();
    }

    private Optional<Finding> finding(Result result) {
        Rule rule = rule(result);
        return (result.level == null ? rule.level : Level.ofWire(result.level)).map(level -> finding(result, rule, level));
    }

    private Finding finding(Result result, Rule rule, Level level) {
        String id = result.ruleId != null ? result.ruleId : rule.id != null ? rule.id : tool;
        String path = SourcePath.of(uriOf(result), result.uriBase, bases).orElse(null);
        String message = message(result, rule, id);
        return new Finding(fingerprint(result, id, path, message), level, id, message, path, result.line, rule.help);
    }

    private Rule rule(Result result) {
        if (result.ruleIndex != null && result.ruleIndex >= 0 && result.ruleIndex < rules.size()) {
            return rules.get(result.ruleIndex);
        }
        return rulesById.getOrDefault(String.valueOf(result.ruleId), new Rule());
    }

    private @Nullable String uriOf(Result result) {
        Integer listed = result.artifact;
        if (result.uri != null || listed == null || listed < 0 || listed >= artifacts.size()) {
            return result.uri;
        }
        return artifacts.get(listed);
    }

    private static String message(Result result, Rule rule, String id) {
        String text = result.text;
        if (text == null && result.messageId != null) {
            text = rule.messages.get(result.messageId);
        }
        text = text == null ? rule.says == null ? id : rule.says : text;
        for (int i = 0; i < result.arguments.size() && text.length() < 4_000; i++) {
            text = text.replace("{" + i + "}", result.arguments.get(i));
        }
        return text.length() > 4_000 ? text.substring(0, 4_000) : text;
    }

    /** The tool's own, or else rule, file and words, numbered where they are the same: lines move with every push. */
    private String fingerprint(Result result, String rule, @Nullable String path, String message) {
        if (!result.fingerprints.isEmpty()) {
            return Digest.of(tool, rule, path, result.fingerprints).toString();
        }
        int number = seen.merge(Arrays.asList(rule, path, message), 1, Integer::sum);
        return Digest.of(tool, rule, path, message, number).toString();
    }
}
