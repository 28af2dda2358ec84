package io.adobridge.testbed.azure.routes;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.adobridge.testbed.azure.front.ApiError;
import io.adobridge.testbed.azure.front.Request;
import io.adobridge.testbed.azure.world.Build;

/**
 * The continuation tokens of build lists: the time of the next build, good only with the order and window that it was given
 * for. A token that is not remembered, as after a restart, is taken at its word.
 */
final class BuildTokens {
    private static final int REMEMBERED = 10_000;
    private final Map<String, String> given = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > REMEMBERED;
        }
    });

    /** The token of the page that begins with that build. */
    String give(Request request, BuildSearch search, Build next) {
        String token = Dates.text(search.sortKey(next));
        given.put(token, circumstances(request));
        return token;
    }

    /**
     * What is left of a list from the token on.
     *
     * @throws ApiError 400 where the token was given for another order or window
     */
    List<Build> from(Request request, BuildSearch search, List<Build> all, String token) {
        if (!given.getOrDefault(token, circumstances(request)).equals(circumstances(request)))
            throw ApiError.badRequest("The continuation token '" + token + "' is not valid for this queryOrder or time range.");
        Instant at = Dates.parse("continuationToken", token);
        return all.stream()
                .dropWhile(
                        build -> search.descending() ? search.sortKey(build).isAfter(at) : search.sortKey(build).isBefore(at))
                .toList();
    }

    private static String circumstances(Request request) {
        return request.param("queryOrder").orElse("") + "/" + request.param("minTime").orElse("") + "/"
                + request.param("maxTime").orElse("");
    }
}
