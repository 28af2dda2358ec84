package io.adobridge.testbed.azure.front;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One list, answered in the style that its resource has. Too large a page is clamped silently; a token that is
 * used with other parameters than those it was given for is refused with 400, as the real service does.
 *
 * @param all everything the query selects, in order; may be a view that computes its items
 */
public record Pages<T>(Request request, List<T> all, Reply.ItemWriter<T> writer) {
    /** Names the continuation of a list that is paged by header. */
    public static final String TOKEN_HEADER = "x-ms-continuationtoken";

    /** Everything at once. */
    public Reply plain() {
        return Reply.list(all, writer);
    }

    /** {@code $top} and {@code $skip}. */
    public Reply skip(int absent, int max) {
        return skip("$top", "$skip", absent, max);
    }

    /** Top and skip under other names, such as {@code searchCriteria.$top}. */
    public Reply skip(String topParam, String skipParam, int absent, int max) {
        int from = clamp(request.intParam(skipParam, 0), 0, all.size());
        return Reply.list(slice(from, size(topParam, absent, max)), writer);
    }

    /** {@code $top} and {@code continuationToken}; the next token is a header. */
    public Reply headerToken(int absent, int max) {
        return headerToken("$top", absent, max);
    }

    /** A continuation token in a header, with another name for the page's size. */
    public Reply headerToken(String topParam, int absent, int max) {
        int from = from("continuationToken");
        List<T> page = slice(from, size(topParam, absent, max));
        Reply reply = Reply.list(page, writer);
        int next = from + page.size();
        return next < all.size() ? reply.with(TOKEN_HEADER, token(next)) : reply;
    }

    /** As the reporting resources: {@code values}, {@code continuationToken}, {@code nextLink}, {@code isLastBatch}. */
    public Reply bodyToken(String topParam, int absent, int max, String self) {
        int from = from("continuationToken");
        List<T> page = slice(from, size(topParam, absent, max));
        int next = from + page.size();
        return Reply.json(json -> {
            json.writeStartObject();
            Reply.writeArray(json, "values", page, writer);
            json.writeStringField("nextLink", self + "?continuationToken=" + token(next));
            json.writeStringField("continuationToken", token(next));
            json.writeBooleanField("isLastBatch", next >= all.size());
            json.writeEndObject();
        });
    }

    private List<T> slice(int from, int size) {
        return all.subList(from, Math.min(all.size(), from + size));
    }

    private int size(String topParam, int absent, int max) {
        return clamp(request.intParam(topParam, absent), 1, max);
    }

    private int from(String param) {
        Optional<String> token = request.param(param);
        if (token.isEmpty())
            return 0;
        String[] parts = decode(token.get()).split("~", -1);
        if (parts.length != 2 || !parts[1].equals(fingerprint()))
            throw ApiError.badRequest("The continuation token " + token.get() + " is not valid for this request.");
        return clamp(Integer.parseInt(parts[0]), 0, all.size());
    }

    private String token(int next) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((next + "~" + fingerprint()).getBytes(UTF_8));
    }

    private static String decode(String token) {
        try {
            return new String(Base64.getUrlDecoder().decode(token), UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** What must not change between two pages: the path's variables and every parameter but size, token and version. */
    private String fingerprint() {
        Map<String, Object> same = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        same.putAll(request.vars());
        request.query().forEach(parameter -> same.put(parameter.getKey(), parameter.getValue()));
        List.of("$top", "top", "continuationToken", "api-version", "$maxPageSize").forEach(same::remove);
        return Integer.toHexString(same.toString().hashCode());
    }

    private static int clamp(int value, int min, int max) {
        return Math.max(min, Math.min(max, value));
    }
}
