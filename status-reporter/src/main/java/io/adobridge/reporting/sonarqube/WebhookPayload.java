package io.adobridge.reporting.sonarqube;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * The body of SonarQube's webhook in its own names, unknown fields left out. What SonarQube leaves out of a failed task
 * (gate, revision, date) or of a condition without a value is null. Source: SonarQube's
 * {@code WebhookPayloadFactoryImpl}.
 */
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
record WebhookPayload(@Nullable String taskId, @Nullable String status, @Nullable String analysedAt,
        @Nullable String revision, @Nullable Project project, @Nullable Branch branch, @Nullable Gate qualityGate,
        @Nullable Map<String, String> properties) {

    private static final ObjectReader READER = JsonMapper.builder().build().readerFor(WebhookPayload.class);

    /**
     * Reads a body.
     *
     * @throws IOException where it is no JSON or not of this shape
     */
    static WebhookPayload parse(byte[] body) throws IOException {
        return READER.readValue(body);
    }

    /** The value of a property of the analysis, absent as null. */
    @Nullable
    String property(String name) {
        String value = properties == null ? null : properties.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Project(@Nullable String key, @Nullable String name, @Nullable String url) {
    }

    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Branch(@Nullable String name, @Nullable String type, @Nullable String url) {

        boolean pullRequest() {
            return "PULL_REQUEST".equals(type);
        }
    }

    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Gate(@Nullable String name, @Nullable String status, @Nullable List<GateCondition> conditions) {
    }

    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    record GateCondition(@Nullable String metric, @Nullable String operator, @Nullable String value,
            @Nullable String status, @Nullable String errorThreshold) {
    }
}
