package io.adobridge.testbed.vault;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * A named set of rules, kept with its text.
 *
 * @param text HCL or JSON, as it was written
 * @param rules capabilities by path pattern
 */
record Policy(String name, String text, Map<String, Set<Capability>> rules) {

    private static final Pattern COMMENT_OR_STRING = Pattern.compile(
            "\"(?:[^\"\\\\]|\\\\.)*\"|#[^\\n]*|//[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern BLOCK = Pattern.compile("path\\s+\"([^\"]+)\"\\s*\\{([^}]*)}");
    private static final Pattern CAPABILITIES = Pattern.compile("capabilities\\s*=\\s*\\[([^\\]]*)]");

    static Policy parse(String name, String text) {
        return new Policy(name, text, text.stripLeading().startsWith("{") ? json(text) : hcl(text));
    }

    private static Map<String, Set<Capability>> json(String text) {
        try {
            Map<String, Set<Capability>> rules = new LinkedHashMap<>();
            JsonNode paths = Json.MAPPER.readTree(text).path("path");
            paths.properties().forEach(rule -> {
                Set<Capability> capabilities = rules.computeIfAbsent(rule.getKey(), path -> none());
                Json.strings(rule.getValue().get("capabilities")).forEach(word -> capabilities.add(Capability.named(word)));
            });
            return rules;
        } catch (JsonProcessingException e) {
            throw Refusal.of(400, "failed to parse policy: " + e.getOriginalMessage());
        }
    }

    private static Map<String, Set<Capability>> hcl(String text) {
        String code = COMMENT_OR_STRING.matcher(text).replaceAll(
                found -> found.group().startsWith("\"") ? Matcher.quoteReplacement(found.group()) : "");
        Map<String, Set<Capability>> rules = new LinkedHashMap<>();
        String rest = BLOCK.matcher(code).replaceAll(block -> {
            rules.computeIfAbsent(block.group(1), path -> none()).addAll(capabilities(block.group(2)));
            return "";
        });
        if (!rest.isBlank()) {
            throw Refusal.of(400, "failed to parse policy: unexpected \"" + rest.strip().lines().findFirst().orElse("") + "\"");
        }
        return rules;
    }

    private static Set<Capability> capabilities(String block) {
        Set<Capability> capabilities = none();
        Matcher list = CAPABILITIES.matcher(block);
        if (list.find()) {
            for (String word : list.group(1).split(",")) {
                String name = word.strip().replace("\"", "");
                if (!name.isEmpty()) {
                    capabilities.add(Capability.named(name));
                }
            }
        }
        return capabilities;
    }

    private static Set<Capability> none() {
        return EnumSet.noneOf(Capability.class);
    }
}
