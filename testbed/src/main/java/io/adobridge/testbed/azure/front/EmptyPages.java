package io.adobridge.testbed.azure.front;

import java.util.List;
import java.util.Optional;

import io.vertx.core.MultiMap;

/** Empty pages in the middle of a list: their token leads to the page that was asked for. */
final class EmptyPages {
    private static final String PARAM = "continuationToken";
    private static final String MARK = "resume.";

    private EmptyPages() {
    }

    static boolean isResumed(MultiMap query) {
        return token(query).startsWith(MARK);
    }

    /** The empty page before the one that a call asks for, in the style of its resource. */
    static Reply before(Call call) {
        String token = MARK + token(call.query());
        if (!call.template().contains("/reporting/"))
            return Reply.list(List.of(), (json, item) -> json.writeNull()).with(Pages.TOKEN_HEADER, token);
        return Reply.json(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("values");
            json.writeEndArray();
            json.writeStringField("nextLink", call.root() + call.path() + "?" + PARAM + "=" + token);
            json.writeStringField(PARAM, token);
            json.writeBooleanField("isLastBatch", false);
            json.writeEndObject();
        });
    }

    /** The query that leads to the page itself. */
    static MultiMap resumed(MultiMap query) {
        if (!isResumed(query))
            return query;
        String token = token(query).substring(MARK.length());
        MultiMap resumed = MultiMap.caseInsensitiveMultiMap().addAll(query);
        return token.isEmpty() ? resumed.remove(PARAM) : resumed.set(PARAM, token);
    }

    private static String token(MultiMap query) {
        return Optional.ofNullable(query.get(PARAM)).orElse("");
    }
}
