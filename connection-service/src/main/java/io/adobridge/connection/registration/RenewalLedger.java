package io.adobridge.connection.registration;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.connection.audit.Action;
import io.adobridge.connection.audit.Actor;
import io.adobridge.connection.audit.AuditLog;
import io.adobridge.connection.audit.Deed;
import io.adobridge.connection.authentication.Access.Validity;
import io.adobridge.connection.authentication.AccessTokens;
import io.adobridge.connection.authentication.EntraDiagnosis;
import io.adobridge.connection.authentication.RenewalLost;
import io.adobridge.connection.secret.SupersededVersions;
import io.adobridge.connection.target.Diagnosis;
import io.adobridge.connection.verification.ConnectionState;
import io.adobridge.connection.verification.VerificationPlan;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;

/**
 * What comes of renewing access tokens, one transaction each. A token that was renewed is nobody's deed; that none is to be
 * had any more, or is again, is written down for the audit.
 */
@ApplicationScoped
public class RenewalLedger {

    private final ConnectionRepository connections;
    private final AccessTokens tokens;
    private final SupersededVersions superseded;
    private final VerificationPlan verifications;
    private final AuditLog audit;

    RenewalLedger(ConnectionRepository connections, AccessTokens tokens, SupersededVersions superseded,
            VerificationPlan verifications, AuditLog audit) {
        this.connections = connections;
        this.tokens = tokens;
        this.superseded = superseded;
        this.verifications = verifications;
        this.audit = audit;
    }

    /**
     * Puts a renewed access token to use; {@link RenewalLost} when the claim is another's, and {@link SecretChanged} when the
     * secret has changed since it was read.
     *
     * @param fence of the claim
     * @param replaced the version of the secret that was read
     * @param version the version with the new access token
     */
    @WithTransaction
    public Uni<Void> use(UUID id, long fence, int replaced, int version, Validity validity) {
        return tokens.settle(id, fence, validity)
                .chain(() -> connections.require(id))
                .chain(connection -> renew(connection, replaced, version, validity))
                .chain(() -> superseded.retire(id, version - 1));
    }

    /** Takes over that Entra issues none; it is asked again after a pause. */
    @WithTransaction
    public Uni<Void> refuse(UUID id, long fence, Diagnosis diagnosis) {
        return tokens.putOff(id, fence)
                .chain(() -> connections.require(id))
                .chain(connection -> change(connection, () -> connection.refuseRenewal(
                        EntraDiagnosis.isEnd(diagnosis) ? ConnectionState.EXPIRED : ConnectionState.INVALID,
                        "identity: " + diagnosis.reason())));
    }

    private Uni<Void> renew(Connection connection, int replaced, int version, Validity validity) {
        if (connection.secretVersion != replaced) {
            throw new SecretChanged(connection.id);
        }
        boolean wasRefused = connection.renewalRefused;
        return change(connection, () -> connection.renewed(version, validity.from()))
                .chain(() -> wasRefused ? verifications.soon(connection.id) : Uni.createFrom().voidItem());
    }

    private Uni<Void> change(Connection connection, Runnable verb) {
        ConnectionState before = connection.state();
        var was = Description.of(connection);
        verb.run();
        return before == connection.state() ? connections.flush()
                : audit.record(new Deed(Actor.SERVICE, Action.STATE_CHANGED, Description.subject(connection), was,
                        Description.of(connection))).chain(connections::flush);
    }
}
