package io.adobridge.connection.registration;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.adobridge.connection.audit.Actor;
import io.adobridge.connection.authentication.RenewalSecrets;
import io.adobridge.connection.authentication.SignedIn;
import io.adobridge.connection.registration.ConnectionLedger.NewSecret;
import io.adobridge.connection.secret.ConnectionSecret;
import io.adobridge.connection.secret.ConnectionSecrets;
import io.adobridge.connection.verification.Report;
import io.adobridge.connection.verification.Verifier;
import io.adobridge.kit.secret.VaultFailure;
import io.smallrye.mutiny.Uni;

/**
 * Replaces what a connection signs in with without an outage: the new one holds before it is written, is written beside the
 * old one, and is told to the other services with the next generation. Of two people at once one wins.
 */
@ApplicationScoped
public class Replacement {

    private final ConnectionSecrets secrets;
    private final RenewalSecrets renewals;
    private final Verifier verifier;
    private final TokenLedger ledger;

    Replacement(ConnectionSecrets secrets, RenewalSecrets renewals, Verifier verifier, TokenLedger ledger) {
        this.secrets = secrets;
        this.renewals = renewals;
        this.verifier = verifier;
        this.ledger = ledger;
    }

    /** Goes on with a person who has signed in again, in place of the one before. */
    public Uni<Void> signInAgain(RegisteredConnection connection, Actor by, SignedIn signedIn) {
        return replace(connection, by, new Substitute(signedIn, null, true)).replaceWithVoid();
    }

    /** The connection with the substitute; {@link ConnectionNotValid} or {@link SecretChanged} leave the old one in use. */
    Uni<Stated> replace(RegisteredConnection connection, Actor by, Substitute substitute) {
        return secrets.read(connection.id(), connection.standing().secretVersion())
                .map(old -> new Swap(connection, substitute, old.with(substitute.signedIn().credential()), Optional.empty()))
                .chain(swap -> substitute.verify() ? examine(swap) : Uni.createFrom().item(swap))
                .call(this::keepRenewal)
                .chain(swap -> write(swap, by));
    }

    private Uni<Swap> examine(Swap swap) {
        return verifier.verify(swap.connection().target(swap.secret()), swap.connection().settings().coverage())
                .map(swap::after);
    }

    private Uni<Void> keepRenewal(Swap swap) {
        return swap.substitute().signedIn().access()
                .map(access -> renewals.write(swap.id(), access.renewal()))
                .orElseGet(() -> Uni.createFrom().voidItem())
                .onFailure(VaultFailure.Conflict.class).transform(conflict -> new SecretChanged(swap.id()));
    }

    private Uni<Stated> write(Swap swap, Actor by) {
        return secrets.add(swap.id(), swap.secret())
                .onFailure(VaultFailure.Conflict.class).transform(conflict -> new SecretChanged(swap.id()))
                .chain(version -> use(swap, by, version));
    }

    private Uni<Stated> use(Swap swap, Actor by, int version) {
        return ledger.replace(by, swap.connection(), swap.writtenAs(version), swap.substitute().signedIn().validity())
                .onFailure(SecretChanged.class).call(() -> destroy(swap, version));
    }

    private Uni<Void> destroy(Swap swap, int version) {
        return secrets.destroy(swap.id(), version).onFailure().recoverWithNull();
    }

    /**
     * What shall be used instead.
     *
     * @param expiresOn the day until which it is good, null when nobody said
     * @param verify whether it has to hold before it is saved
     */
    record Substitute(SignedIn signedIn, @Nullable LocalDate expiresOn, boolean verify) {
    }

    /** One replacement on its way. */
    private record Swap(RegisteredConnection connection, Substitute substitute, ConnectionSecret secret,
            Optional<Report> report) {

        UUID id() {
            return connection.id();
        }

        Swap after(Report found) {
            if (!found.valid()) {
                throw new ConnectionNotValid(found);
            }
            return new Swap(connection, substitute, secret, Optional.of(found));
        }

        NewSecret writtenAs(int version) {
            return new NewSecret(version, substitute.expiresOn(), report);
        }
    }
}
