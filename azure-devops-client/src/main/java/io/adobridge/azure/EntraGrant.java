package io.adobridge.azure;

/** Why Microsoft Entra should give an application a token for Azure DevOps. */
public sealed interface EntraGrant {

    /** For the application itself, as a service principal. */
    record OfItself() implements EntraGrant {
    }

    /**
     * For a person who has just signed in (authorization code with PKCE, RFC 7636).
     *
     * @param code good once, for minutes
     * @param verifier what the challenge was made of
     * @param redirectUri where the person was sent back to
     */
    record OfCode(Secret code, Secret verifier, String redirectUri) implements EntraGrant {
    }

    /** For the person whom a refresh token is of. */
    record OfRefreshToken(Secret token) implements EntraGrant {
    }
}
