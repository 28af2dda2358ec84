package io.adobridge.testbed.azure.entra;

import java.util.List;
import java.util.Map;

import io.adobridge.testbed.azure.front.Request;
import io.netty.handler.codec.http.QueryStringDecoder;

/** The fields of a posted form; an absent one is empty. */
record Form(Map<String, List<String>> fields) {

    static Form of(Request request) {
        return new Form(new QueryStringDecoder(request.body().toString(), false).parameters());
    }

    boolean has(String name) {
        return !text(name).isEmpty();
    }

    String text(String name) {
        return fields.getOrDefault(name, List.of("")).get(0);
    }

    @Override
    public String toString() {
        return "Form" + fields.keySet();
    }
}
