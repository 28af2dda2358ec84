package io.adobridge.testbed.azure.front;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

/** One request as it came in. */
final class Call {
    private final HttpServerRequest http;
    private final Buffer body;
    private long bytes;

    Call(HttpServerRequest http, Buffer body) {
        this.http = http;
        this.body = body;
    }

    HttpServerRequest http() {
        return http;
    }

    Buffer body() {
        return body;
    }

    void sent(long bytes) {
        this.bytes = bytes;
    }

    long bytes() {
        return bytes;
    }

    HttpMethod method() {
        return http.method();
    }

    String path() {
        return http.path();
    }

    MultiMap query() {
        return http.params();
    }

    /** Scheme, host and port as the caller sees them. */
    String root() {
        return "http://" + http.authority();
    }

    String apiVersion() {
        String asked = query().get("api-version");
        return asked == null ? "7.1" : asked;
    }
}
