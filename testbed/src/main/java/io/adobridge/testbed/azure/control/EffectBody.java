package io.adobridge.testbed.azure.control;

import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

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
@JsonInclude(JsonInclude.Include.NON_NULL)
record EffectBody(String type, @Nullable Integer status, @Nullable String contentType, @Nullable String body,
        @Nullable Map<String, String> headers, @Nullable Long seconds, @Nullable Long millis, @Nullable Integer bytes,
        @Nullable Boolean redirect, @Nullable Boolean afterHeaders) {

    static EffectBody required(@Nullable EffectBody body) {
        if (body == null || body.type() == null)
            throw ApiError.badRequest("effect.type is needed.");
        return body;
    }

    static EffectBody of(Effect effect) {
        if (effect instanceof Effect.Answer answer)
            return new EffectBody("answer", answer.status(), answer.contentType(), answer.body(), answer.headers(), null, null,
                    null,
                    null, null);
        if (effect instanceof Effect.Headers more)
            return new EffectBody("headers", null, null, null, more.headers(), null, null, null, null, null);
        if (effect instanceof Effect.SignIn signIn)
            return new EffectBody("signIn", null, null, null, null, null, null, null, signIn.redirect(), null);
        if (effect instanceof Effect.Truncate cut)
            return new EffectBody("truncate", null, null, null, null, null, null, cut.bytes(), null, null);
        if (effect instanceof Effect.Slow slow)
            return new EffectBody("slow", null, null, null, null, null, slow.pause().toMillis(), slow.pieceBytes(), null, null);
        if (effect instanceof Effect.Drop drop)
            return new EffectBody("drop", null, null, null, null, null, null, null, null, drop.afterHeaders());
        if (effect instanceof Effect.Delay delay)
            return new EffectBody("delay", null, null, null, null, null, delay.duration().toMillis(), null, null, null);
        return new EffectBody(effect.name(), null, null, null, null, null, null, null, null, null);
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
