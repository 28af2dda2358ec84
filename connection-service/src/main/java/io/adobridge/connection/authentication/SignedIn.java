package io.adobridge.connection.authentication;

import java.util.Optional;

import io.adobridge.azure.Credential;
import io.adobridge.connection.authentication.Access.Validity;

/**
 * What came of signing in.
 *
 * @param credential to call Azure DevOps with
 * @param access how the credential is renewed; empty for a personal access token, which is not
 */
public record SignedIn(Credential credential, Optional<Access> access) {

    /** How long the credential is good, as far as that is known. */
    public Optional<Validity> validity() {
        return access.map(Access::validity);
    }

    /** By an access token. */
    public static SignedIn by(Access access) {
        Application application = access.renewal().application();
        return new SignedIn(new Credential.Bearer(access.token(), application.tenant() + "/" + application.clientId()),
                Optional.of(access));
    }
}
