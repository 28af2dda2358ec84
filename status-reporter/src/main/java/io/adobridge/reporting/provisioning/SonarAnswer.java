package io.adobridge.reporting.provisioning;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** An answer of SonarQube's Web API; errors are {@code {"errors":[{"msg":"…"}]}}. */
record SonarAnswer(int status, byte[] body) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_WORDS = 500;

    boolean isUnauthorized() {
        return status == 401;
    }

    /**
     * The body of a success, which may be empty.
     *
     * @throws SonarQubeRefused where SonarQube says no
     * @throws SonarQubeUnavailable where it says something else
     */
    JsonNode require() {
        if (status >= 200 && status < 300) {
            return json();
        }
        if (status >= 400 && status < 500) {
            throw new SonarQubeRefused(status, words());
        }
        throw new SonarQubeUnavailable("It answers with status " + status);
    }

    private JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException other) {
            throw new SonarQubeUnavailable("What it answers is not the JSON of SonarQube's Web API");
        }
    }

    private String words() {
        try {
            String words = StreamSupport.stream(JSON.readTree(body).path("errors").spliterator(), false)
                    .map(error -> error.path("msg").asText()).collect(Collectors.joining("; "))
                    .replaceAll("\\p{Cntrl}", " ");
            return words.substring(0, Math.min(words.length(), LONGEST_WORDS));
        } catch (IOException other) {
            return "";
        }
    }
}
