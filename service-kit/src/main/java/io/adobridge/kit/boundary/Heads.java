package io.adobridge.kit.boundary;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;

/** What is wrong with a head that the server would refuse without a word about it. */
final class Heads {

    static final Refusal BODY = Refusal.badRequest("The body cannot be read: its chunks are not those of RFC 9112.");

    private static final Refusal UNREADABLE = Refusal.badRequest("It is not HTTP/1.1 as RFC 9112 describes it.");
    private static final Refusal ADDRESS = Refusal
            .badRequest("The path cannot be read: it begins with a slash, and RFC 3986 tells "
                    + "which characters are encoded, and that two hexadecimal digits follow a %.");
    private static final Refusal HOST = Refusal.badRequest("The header Host has to name one host.");
    private static final Refusal LONG_ADDRESS = new Refusal(414, "address-too-long", "The address is too long",
            "Send what is long in the body.");
    private static final Refusal LARGE_HEADERS = new Refusal(431, "headers-too-large", "The headers are too large",
            "All of them together may have 20 KiB.");

    private Heads() {
    }

    static Optional<Refusal> refusal(HttpRequest head) {
        if (head.decoderResult().isFailure()) {
            return Optional.of(unreadable(head.decoderResult().cause()));
        }
        if (!isAddress(head.uri())) {
            return Optional.of(ADDRESS);
        }
        List<String> hosts = head.headers().getAll(HttpHeaderNames.HOST);
        return hosts.size() == 1 && !hosts.get(0).isBlank() ? Optional.empty() : Optional.of(HOST);
    }

    private static Refusal unreadable(Throwable cause) {
        if (cause instanceof TooLongHttpLineException) {
            return LONG_ADDRESS;
        }
        return cause instanceof TooLongHttpHeaderException ? LARGE_HEADERS : UNREADABLE;
    }

    private static boolean isAddress(String text) {
        try {
            String path = new URI(text).getRawPath();
            return path != null && path.startsWith("/");
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }
}
