package io.adobridge.reporting.sarif;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonParser;

import io.adobridge.reporting.verdict.Level;
import io.adobridge.reporting.verdict.WebLink;

/** A rule as a tool describes it, as far as its results lean on it. */
final class Rule {

    private static final int LONGEST = 2_000;

    @Nullable
    String id;
    @Nullable
    String help;
    @Nullable
    String says;
    /** What its results are where they do not say: a warning, or nothing to tell where the rule says {@code none}. */
    Optional<Level> level = Optional.of(Level.WARNING);
    final Map<String, String> messages = new HashMap<>();

    static Rule read(JsonParser json) throws IOException {
        Rule rule = new Rule();
        Walk.members(json, name -> rule.member(name, json));
        return rule;
    }

    private void member(String name, JsonParser json) throws IOException {
        switch (name) {
            case "id" -> id = Walk.text(json, 200);
            case "helpUri" -> help = address(Walk.text(json, 1_000));
            case "shortDescription" -> says = Walk.message(json, LONGEST);
            case "messageStrings" -> Walk.members(json, key -> keep(key, Walk.message(json, LONGEST)));
            case "defaultConfiguration" -> Walk.members(json, key -> configured(key, json));
            default -> json.skipChildren();
        }
    }

    private void keep(String key, @Nullable String text) {
        if (text != null) {
            messages.put(key, text);
        }
    }

    private void configured(String key, JsonParser json) throws IOException {
        if (key.equals("level")) {
            level = Level.ofWire(Walk.text(json, 20));
        } else {
            json.skipChildren();
        }
    }

    private static @Nullable String address(@Nullable String uri) {
        return uri != null && uri.matches("[^<>\"()]+") ? WebLink.Read.orNull(uri) : null;
    }
}
