package io.adobridge.testbed.azure.front;

import java.util.Optional;

/** Verifies a bearer token of Microsoft Entra, for example against the keys of an issuer. */
@FunctionalInterface
public interface BearerVerifier {

    /** Refuses every token: what a simulator without an issuer does. */
    BearerVerifier NONE = token -> Optional.empty();

    /** Whom the token stands for and what it grants; empty where it is not valid (or no longer). */
    Optional<TokenSpec> verify(String token);
}
