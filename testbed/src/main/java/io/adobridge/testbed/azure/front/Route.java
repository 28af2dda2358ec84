package io.adobridge.testbed.azure.front;

import io.vertx.core.http.HttpMethod;

/** One route: what it matches, what a token needs for it, and who answers. */
public record Route(HttpMethod method, String host, String template, String scope, Handler handler) {
}
