package io.adobridge.testbed.issuer;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/**
 * What a token says.
 *
 * @param subject {@code sub}
 * @param roles claim {@code roles}, for example {@code connections:read}
 * @param groups claim {@code groups}
 * @param audience {@code aud}
 * @param lifetime from issue to expiry; negative for a token that has expired already
 */
public record Claims(String subject, List<String> roles, List<String> groups, String audience, Duration lifetime) {

    static final String AUDIENCE = "adobridge";
    static final Duration LIFETIME = Duration.ofHours(1);

    public Claims {
        roles = List.copyOf(roles);
        groups = List.copyOf(groups);
    }

    /** Claims of a token that our services accept for an hour. */
    public static Claims of(String subject, Collection<String> roles, Collection<String> groups) {
        return new Claims(subject, List.copyOf(roles), List.copyOf(groups), AUDIENCE, LIFETIME);
    }

    public Claims audience(String other) {
        return new Claims(subject, roles, groups, other, lifetime);
    }

    public Claims lifetime(Duration other) {
        return new Claims(subject, roles, groups, audience, other);
    }

    /** The same, but expired an hour ago. */
    public Claims expired() {
        return lifetime(LIFETIME.negated());
    }
}
