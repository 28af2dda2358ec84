package io.adobridge.testbed.azure.control;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.adobridge.testbed.azure.fault.Effect;
import io.adobridge.testbed.azure.front.ApiError;

/**
 * What happens to a call, by type; each type reads the fields it needs.
 *
 * @param type {@code answer, throttled, unavailable, noContent, signIn, headers, retryAfter, truncate, slow, drop, delay,
 *        expireToken, byteOrderMark, emptyPage}
 * @param seconds how long to wait, of {@code throttled} (may be absent) and {@code retryAfter}
 * @param millis how long it takes, of {@code delay} and of each piece of {@code slow}
 * @param bytes what is left by {@code truncate}, and the size of a piece of {@code slow}
 */
record EffectBody(String type, @Nullable Integer status, @Nullable String contentType, @Nullable String body,
        @Nullable Map<String, String> headers, @Nullable Long seconds, @Nullable Long millis, @Nullable Integer bytes,
        @Nullable Boolean redirect, @Nullable Boolean afterHeaders) {

    static EffectBody required(@Nullable EffectBody body) {
        if (body == null || body.type() == null)
            throw ApiError.badRequest("effect.type is needed.");
        return body;
    }

    /** What listing a fault shows of its effect. */
    static Map<String, Object> view(Effect effect) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("type", effect.name());
        if (effect instanceof Effect.Answer answer) {
            view.put("status", answer.status());
            view.put("contentType", answer.contentType());
            view.put("body", answer.body());
            view.put("headers", answer.headers());
        } else if (effect instanceof Effect.Headers more)
            view.put("headers", more.headers());
        else if (effect instanceof Effect.SignIn signIn)
            view.put("redirect", signIn.redirect());
        else if (effect instanceof Effect.Truncate cut)
            view.put("bytes", cut.bytes());
        else if (effect instanceof Effect.Slow slow) {
            view.put("bytes", slow.pieceBytes());
            view.put("millis", slow.pause().toMillis());
        } else if (effect instanceof Effect.Drop drop)
            view.put("afterHeaders", drop.afterHeaders());
        else if (effect instanceof Effect.Delay delay)
            view.put("millis", delay.duration().toMillis());
        return view;
    }

    Effect effect() {
        return switch (type) {
            case "answer" -> new Effect.Answer(Bodies.or(status, 500), Bodies.or(contentType, "text/plain; charset=utf-8"),
                    Bodies.or(body, ""), Bodies.or(headers, Map.of()));
            case "throttled" -> seconds == null ? Effect.throttled() : Effect.throttled(Duration.ofSeconds(seconds));
            case "unavailable" -> Effect.unavailable();
            case "noContent" -> Effect.noContent();
            case "signIn" -> new Effect.SignIn(Bodies.or(redirect, true));
            case "headers" -> new Effect.Headers(Bodies.or(headers, Map.of()));
            case "retryAfter" -> Effect.retryAfter(Duration.ofSeconds(Bodies.or(seconds, 1L)));
            case "truncate" -> new Effect.Truncate(Bodies.or(bytes, 0));
            case "slow" -> new Effect.Slow(Bodies.or(bytes, 1), Duration.ofMillis(Bodies.or(millis, 100L)));
            case "drop" -> new Effect.Drop(Bodies.or(afterHeaders, false));
            case "delay" -> new Effect.Delay(Duration.ofMillis(Bodies.or(millis, 1000L)));
            case "expireToken" -> new Effect.ExpireToken();
            case "byteOrderMark" -> new Effect.ByteOrderMark();
            case "emptyPage" -> new Effect.EmptyPage();
            default -> throw ApiError.badRequest("There is no effect of type " + type + ".");
        };
    }
}
