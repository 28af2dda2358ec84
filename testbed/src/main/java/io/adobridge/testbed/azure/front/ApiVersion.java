package io.adobridge.testbed.azure.front;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A version as callers ask for it and as location tables state it: {@code 7.1}, {@code 7.1-preview}, {@code 7.1-preview.3}.
 *
 * @param text as it was given
 */
record ApiVersion(int major, int minor, boolean preview, String text) implements Comparable<ApiVersion> {
    private static final Pattern SYNTAX = Pattern.compile("(\\d{1,3})(?:\\.(\\d{1,3}))?(-preview(?:\\.\\d+)?)?");
    private static final Pattern ACCEPT = Pattern.compile("api-version=([^;,\\s]+)");

    /** @throws ApiError 400 where it is not a version */
    static ApiVersion parse(String text) {
        Matcher matcher = SYNTAX.matcher(text.trim());
        if (!matcher.matches())
            throw new ApiError(400, "VssInvalidApiResourceVersionException", "The api-version '" + text + "' is invalid.");
        int minor = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
        return new ApiVersion(Integer.parseInt(matcher.group(1)), minor, matcher.group(3) != null, text.trim());
    }

    /** What a call asks for, by query or by Accept; null where it does not say. */
    static @Nullable ApiVersion of(Call call) {
        String asked = call.query().get("api-version");
        if (asked == null || asked.isBlank()) {
            Matcher matcher = ACCEPT.matcher(call.header("Accept"));
            asked = matcher.find() ? matcher.group(1) : null;
        }
        return asked == null ? null : parse(asked);
    }

    /** Major and minor alone. */
    String number() {
        return major + "." + minor;
    }

    @Override
    public int compareTo(ApiVersion other) {
        return major != other.major ? Integer.compare(major, other.major) : Integer.compare(minor, other.minor);
    }
}
