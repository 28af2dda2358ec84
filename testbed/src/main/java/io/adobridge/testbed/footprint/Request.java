package io.adobridge.testbed.footprint;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

/** What is asked of a service. */
record Request(String method, String path, @Nullable JsonNode body) {

    static Request get(String path) {
        return new Request("GET", path, null);
    }

    static Request post(String path, JsonNode body) {
        return new Request("POST", path, body);
    }
}
