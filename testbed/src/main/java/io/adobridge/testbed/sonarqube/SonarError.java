package io.adobridge.testbed.sonarqube;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A refusal in SonarQube's form: {@code {"errors":[{"msg":"…"}]}}. */
final class SonarError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final int status;

    SonarError(int status, String message) {
        super(message);
        this.status = status;
    }

    int status() {
        return status;
    }

    JsonNode body() {
        ObjectNode body = JSON.createObjectNode();
        body.putArray("errors").addObject().put("msg", getMessage());
        return body;
    }
}
