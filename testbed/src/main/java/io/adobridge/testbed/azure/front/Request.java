package io.adobridge.testbed.azure.front;

import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;

/**
 * A call that has passed authentication, limits, version and scope.
 *
 * @param vars the template's variables, decoded
 * @param query the decoded query, names in any case
 * @param apiVersion what the caller asks for, such as {@code 7.1} or {@code 7.1-preview.1}
 */
public record Request(String organization, HttpMethod method, Map<String, String> vars, MultiMap query, MultiMap headers,
        Buffer body, Identity caller, String apiVersion, Links links) {

    /** A variable of the template. */
    public String var(String name) {
        String value = vars.get(name);
        if (value == null)
            throw new IllegalArgumentException("The template has no {" + name + "}");
        return value;
    }

    /**
     * A variable that is a number.
     *
     * @throws ApiError 400 where it is not
     */
    public int intVar(String name) {
        return number(name, var(name));
    }

    /** A query parameter; empty where it is absent or blank. */
    public Optional<String> param(String name) {
        return Optional.ofNullable(query.get(name)).filter(value -> !value.isBlank());
    }

    /**
     * A query parameter that is a number.
     *
     * @throws ApiError 400 where it is not
     */
    public int intParam(String name, int absent) {
        return param(name).map(value -> number(name, value)).orElse(absent);
    }

    /** A query parameter that is a switch. */
    public boolean flag(String name) {
        return param(name).map(Boolean::parseBoolean).orElse(false);
    }

    /**
     * The body.
     *
     * @throws ApiError 400 where it is not JSON
     */
    public JsonNode json() {
        return Json.parse(body.getBytes());
    }

    private static int number(String name, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw ApiError.badRequest("The value '" + value + "' is not valid for " + name + ".");
        }
    }
}
