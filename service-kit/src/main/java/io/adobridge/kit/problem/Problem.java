package io.adobridge.kit.problem;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * A problem document: what is wrong, where, and what to do about it.
 *
 * @param type stable address of the kind of problem, listed in docs/problems.md
 * @param title the kind in a few words, the same for every occurrence
 * @param status the HTTP status it is sent with
 * @param detail this occurrence, for a person; no internals, no secrets
 * @param errors where the request is wrong, one entry per place; empty when it is not about places
 * @param extensions further members of the document
 * @param headers headers that go with it, such as Retry-After; not part of the document
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(URI type, String title, int status, @Nullable String detail, List<FieldError> errors,
        @JsonAnyGetter Map<String, Object> extensions, @JsonIgnore Map<String, String> headers) {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final URI TYPES = URI.create("https://adobridge.io/problems/");

    /**
     * One place in the request that is wrong.
     *
     * @param field path of the member or name of the parameter, such as {@code host.organization}
     * @param message what is wrong with it
     */
    @RegisterForReflection
    public record FieldError(String field, String message) {
    }

    /** A problem of the kind {@code name}, which is the last segment of its type. */
    public static Problem of(int status, String name, String title) {
        return new Problem(TYPES.resolve(name), title, status, null, List.of(), Map.of(), Map.of());
    }

    public Problem detail(@Nullable String detail) {
        return new Problem(type, title, status, detail, errors, extensions, headers);
    }

    public Problem error(String field, String message) {
        var more = new ArrayList<>(errors);
        more.add(new FieldError(field, message));
        return errors(more);
    }

    public Problem errors(List<FieldError> errors) {
        return new Problem(type, title, status, detail, List.copyOf(errors), extensions, headers);
    }

    /** Adds a member of this name to the document. */
    public Problem with(String member, Object value) {
        return new Problem(type, title, status, detail, errors, plus(extensions, member, value), headers);
    }

    public Problem header(String name, String value) {
        return new Problem(type, title, status, detail, errors, extensions, plus(headers, name, value));
    }

    /** Tells the caller when to try again, in whole seconds. */
    public Problem retryAfter(Duration wait) {
        return header(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, wait.toSeconds())));
    }

    public Response toResponse() {
        var response = Response.status(status).type(MEDIA_TYPE).entity(this);
        headers.forEach(response::header);
        return response.build();
    }

    private static <V> Map<String, V> plus(Map<String, V> map, String key, V value) {
        var more = new LinkedHashMap<>(map);
        more.put(key, value);
        return more;
    }
}
