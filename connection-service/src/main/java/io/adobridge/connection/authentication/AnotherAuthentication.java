package io.adobridge.connection.authentication;

/** What was sent fits connections that sign in another way than this one. */
public final class AnotherAuthentication extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private AnotherAuthentication(String message) {
        super(message);
    }

    /** Fails unless the connection signs in as it has to for this. */
    public static void require(AuthKind wanted, Means means) {
        if (means.kind() != wanted) {
            throw new AnotherAuthentication(switch (means.kind()) {
                case PAT -> "Replace its token with PUT …/token.";
                case ENTRA -> "Replace its secret or certificate with PUT …/credentials.";
                case OAUTH -> "Have a person sign in again with POST …/oauth/start.";
            });
        }
    }
}
