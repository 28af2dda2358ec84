package io.adobridge.testbed.azure.front;

import java.util.Optional;

/** Verifies a bearer token of Microsoft Entra, for example against the keys of an issuer. */
@FunctionalInterface
public interface BearerVerifier {

    /** Refuses every token. */
    BearerVerifier NONE = token -> Optional.empty();

    /** Admits what this or the other admits. */
    default BearerVerifier or(BearerVerifier other) {
        return token -> verify(token).or(() -> other.verify(token));
    }

    /** Whom the token stands for and what it grants; empty where it is not valid (or no longer). */
    Optional<TokenSpec> verify(String token);
}
