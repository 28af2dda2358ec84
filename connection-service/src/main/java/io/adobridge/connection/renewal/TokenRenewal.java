package io.adobridge.connection.renewal;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.connection.authentication.Access;
import io.adobridge.connection.authentication.Authentication;
import io.adobridge.connection.authentication.EntraDiagnosis;
import io.adobridge.connection.authentication.Renewal;
import io.adobridge.connection.authentication.RenewalSecrets;
import io.adobridge.connection.authentication.SignedIn;
import io.adobridge.connection.renewal.Outcome.Refused;
import io.adobridge.connection.renewal.Outcome.Renewed;
import io.adobridge.connection.renewal.Outcome.Vain;
import io.adobridge.connection.secret.ConnectionSecrets;
import io.smallrye.mutiny.Uni;

/**
 * Obtains another access token and writes it beside the one in use. A refresh token that Entra has replaced is kept before
 * anything else is done, since the one before it may be worthless by then.
 */
@ApplicationScoped
class TokenRenewal {

    private final RenewalSecrets renewals;
    private final Authentication authentication;
    private final ConnectionSecrets secrets;

    TokenRenewal(RenewalSecrets renewals, Authentication authentication, ConnectionSecrets secrets) {
        this.renewals = renewals;
        this.authentication = authentication;
        this.secrets = secrets;
    }

    /** The outcome, whatever it is. */
    Uni<Outcome> renew(Assignment assignment) {
        return renewals.read(assignment.id())
                .chain(renewal -> obtain(assignment, renewal))
                .chain(access -> write(assignment, access))
                .onFailure().recoverWithItem(failure -> failed(assignment, failure));
    }

    private Uni<Access> obtain(Assignment assignment, Renewal renewal) {
        return authentication.obtain(renewal, assignment.connection().settings().route())
                .call(access -> access.renewal().equals(renewal) ? Uni.createFrom().voidItem()
                        : renewals.write(assignment.id(), access.renewal()));
    }

    private Uni<Outcome> write(Assignment assignment, Access access) {
        return secrets.read(assignment.id(), assignment.secretVersion())
                .chain(secret -> secrets.add(assignment.id(), secret.with(SignedIn.by(access).credential())))
                .map(version -> new Renewed(assignment, version, access.validity()));
    }

    private static Outcome failed(Assignment assignment, Throwable failure) {
        return EntraDiagnosis.explains(failure) ? new Refused(assignment, EntraDiagnosis.of(failure))
                : new Vain(assignment, failure);
    }
}
