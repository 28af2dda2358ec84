package io.adobridge.connection.authentication;

/** An application trusts this workload, which has no token to show. */
final class FederationNotConfigured extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FederationNotConfigured(String reason) {
        super("No federated credential can be used: " + reason);
    }
}
