package io.adobridge.kit.boundary;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.adobridge.kit.problem.Problem;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;

/** A problem that is answered before there is anything that renders one; the connection ends with it. */
record Refusal(int status, String name, String title, String detail) {

    static final Refusal TOO_SLOW = new Refusal(408, "too-slow", "The request arrives too slowly",
            "Send the whole of it at once. The connection is closed.");

    static Refusal badRequest(String detail) {
        return new Refusal(400, "bad-request", "The request cannot be answered", detail);
    }

    static Refusal tooLarge(long most) {
        return new Refusal(413, "too-large", "The body is too large", "It may have %,d bytes.".formatted(most));
    }

    void answer(HttpServerResponse response) {
        response.headers().setAll(AnswerHeaders.ALL);
        response.putHeader(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE)
                .putHeader(HttpHeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .setStatusCode(status).end(document());
    }

    /** The same for a request that was never understood. */
    FullHttpResponse response() {
        var response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(status),
                Unpooled.copiedBuffer(document(), UTF_8));
        AnswerHeaders.ALL.forEach(response.headers()::set);
        response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE)
                .set(HttpHeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .set(HttpHeaderNames.CONTENT_LENGTH, response.content().readableBytes());
        return response;
    }

    private String document() {
        Problem problem = Problem.of(status, name, title);
        return new JsonObject().put("type", problem.type().toString()).put("title", title).put("status", status)
                .put("detail", detail).encode();
    }
}
