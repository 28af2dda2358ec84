package io.adobridge.azure.recordings;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One recorded answer.
 *
 * @param file the file that holds it, below the recordings
 * @param name the file, and for an exchange also method, path and status
 * @param body JSON; a text where it was no JSON, and missing where there was none
 */
record Answer(String file, String name, JsonNode body) {

    boolean hasBody() {
        return !body.isMissingNode() && !body.isNull() && !(body.isTextual() && body.asText().isEmpty());
    }
}
