package io.adobridge.testbed.azure.front;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;

/** Path segments, where a plus sign is a plus sign and a space is {@code %20}. */
public final class Paths {
    private Paths() {
    }

    /** A name as one segment of a path. */
    public static String encode(String segment) {
        return URLEncoder.encode(segment, UTF_8).replace("+", "%20");
    }

    /**
     * The decoded segments of a raw path; empty ones are left out, an encoded slash stays inside its segment.
     *
     * @throws ApiError 400 where a percent sign is not followed by two hexadecimal digits
     */
    public static List<String> segments(String rawPath) {
        List<String> segments = new ArrayList<>();
        for (String raw : rawPath.split("/"))
            if (!raw.isEmpty())
                segments.add(decode(raw));
        return segments;
    }

    private static String decode(String raw) {
        if (raw.indexOf('%') < 0)
            return raw;
        var bytes = new ByteArrayOutputStream(raw.length());
        byte[] in = raw.getBytes(UTF_8);
        for (int i = 0; i < in.length; i++)
            if (in[i] == '%') {
                bytes.write(hex(in, i + 1) << 4 | hex(in, i + 2));
                i += 2;
            } else
                bytes.write(in[i]);
        return bytes.toString(UTF_8);
    }

    private static int hex(byte[] in, int at) {
        int digit = at < in.length ? Character.digit(in[at], 16) : -1;
        if (digit < 0)
            throw ApiError.badRequest("A potentially dangerous Request.Path value was detected from the client (%).");
        return digit;
    }
}
