package io.adobridge.testbed.azure.front;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What a personal access token stands for.
 *
 * @param scopes such as {@code vso.code}; {@code app_token} grants everything
 * @param organizations where it is good; none: all accessible organisations
 * @param expiresAt null: not while the simulator runs
 */
public record TokenSpec(Identity identity, Set<String> scopes, Set<String> organizations, @Nullable Instant expiresAt,
        AccessLevel accessLevel) {

    public TokenSpec {
        scopes = Set.copyOf(scopes);
        organizations = Set.copyOf(organizations);
    }

    /** A token of the integration's own user for one organisation. */
    public static TokenSpec of(String organization, String... scopes) {
        return new TokenSpec(Identity.named("ADO Bridge"), Set.of(scopes), Set.of(organization), null, AccessLevel.BASIC);
    }

    public TokenSpec withIdentity(Identity identity) {
        return new TokenSpec(identity, scopes, organizations, expiresAt, accessLevel);
    }

    public TokenSpec withOrganizations(String... organizations) {
        return new TokenSpec(identity, scopes, Set.of(organizations), expiresAt, accessLevel);
    }

    public TokenSpec withExpiry(Instant expiresAt) {
        return new TokenSpec(identity, scopes, organizations, expiresAt, accessLevel);
    }

    public TokenSpec withAccessLevel(AccessLevel accessLevel) {
        return new TokenSpec(identity, scopes, organizations, expiresAt, accessLevel);
    }

    /** Whether it is good for all accessible organisations. */
    boolean global() {
        return organizations.isEmpty();
    }

    boolean reaches(String organization) {
        return global() || organizations.stream()
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).equals(organization.toLowerCase(Locale.ROOT)));
    }
}
