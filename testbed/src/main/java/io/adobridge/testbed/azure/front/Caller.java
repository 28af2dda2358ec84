package io.adobridge.testbed.azure.front;

import org.jspecify.annotations.Nullable;

/**
 * Who calls and what the token grants.
 *
 * @param secret of the personal access token, for letting it expire; null for bearer tokens
 */
record Caller(TokenSpec token, @Nullable String secret) {
    /** Where no token is asked for. */
    static final Caller ANONYMOUS = new Caller(TokenSpec.of("anyone"), null);

    Identity identity() {
        return token.identity();
    }
}
