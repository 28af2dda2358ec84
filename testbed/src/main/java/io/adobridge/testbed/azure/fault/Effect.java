package io.adobridge.testbed.azure.fault;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** What happens to a call that is hit. */
public sealed interface Effect {

    /** Another answer in place of the right one. */
    record Answer(int status, String contentType, String body, Map<String, String> headers) implements Effect {
    }

    /** The right answer with more headers. */
    record Headers(Map<String, String> headers) implements Effect {
    }

    /** The way an unknown caller is treated: with a redirect to the sign-in page, or with the page itself and 203. */
    record SignIn(boolean redirect) implements Effect {
    }

    /** The right answer, cut off after so many bytes of its body. */
    record Truncate(int bytes) implements Effect {
    }

    /** The right answer, in pieces with a pause before each. */
    record Slow(int pieceBytes, Duration pause) implements Effect {
    }

    /** No answer, or its headers and nothing behind them, and the connection is closed. */
    record Drop(boolean afterHeaders) implements Effect {
    }

    /** The call is answered, but later. */
    record Delay(Duration duration) implements Effect {
    }

    /** The caller's token expires with this call. */
    record ExpireToken() implements Effect {
    }

    /** The right answer behind a byte order mark. */
    record ByteOrderMark() implements Effect {
    }

    /** An empty page whose token leads to the page that was asked for. */
    record EmptyPage() implements Effect {
    }

    /** 429, saying when to come back: in the header that knows fractions of a second where there are such. */
    static Effect throttled(Duration retryAfter) {
        return retryAfter.toNanosPart() == 0 ? throttled(Map.of("Retry-After", Long.toString(retryAfter.toSeconds())))
                : throttled(Map.of("X-RateLimit-Delay",
                        String.format(Locale.ROOT, "%.3f", retryAfter.toMillis() / 1e3)));
    }

    /** 429, saying nothing. */
    static Effect throttled() {
        return throttled(Map.of());
    }

    private static Effect throttled(Map<String, String> headers) {
        return new Answer(429, "application/json; charset=utf-8",
                """
                        {"$id":"1","innerException":null,"message":"TF400733: The request has been canceled: Request was blocked due to \
                        exceeding usage of resource Concurrency in namespace VSID.","typeName":"Microsoft.TeamFoundation.Framework.Server.\
                        RequestCanceledException, Microsoft.TeamFoundation.Framework.Server","typeKey":"RequestCanceledException",\
                        "errorCode":0,"eventId":3000}""",
                headers);
    }

    /** 503 with the page of a gateway. */
    static Effect unavailable() {
        return new Answer(503, "text/html; charset=utf-8", """
                <!DOCTYPE html><html><head><title>Azure DevOps Services Unavailable</title></head>
                <body><h1>The service is unavailable.</h1></body></html>""", Map.of());
    }

    /** The right answer, asking to wait before the next call. */
    static Effect retryAfter(Duration duration) {
        return new Headers(Map.of("Retry-After", Long.toString(duration.toSeconds())));
    }

    /** 204 without a body. */
    static Effect noContent() {
        return new Answer(204, "", "", Map.of());
    }

    /** Its name in the journal and over HTTP, such as {@code truncate}. */
    default String name() {
        String simple = getClass().getSimpleName();
        return Character.toLowerCase(simple.charAt(0)) + simple.substring(1);
    }
}
