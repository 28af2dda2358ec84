package io.adobridge.connection.registration;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.connection.edit.EntityTagStale;
import io.adobridge.connection.secret.ConnectionSecret;
import io.adobridge.connection.secret.ConnectionSecrets;
import io.adobridge.connection.target.AzureDoor;
import io.adobridge.connection.verification.Report;
import io.adobridge.connection.verification.Verifier;
import io.adobridge.kit.secret.VaultFailure;
import io.smallrye.mutiny.Uni;

/**
 * Edits connections: admitted, verified, secret written, row written, in this order. What can make no difference at Azure
 * DevOps goes to the row at once. An edit that is refused leaves everything as it was.
 */
@ApplicationScoped
class ConnectionEditor {

    private final Planning planning;
    private final AzureDoor door;
    private final Verifier verifier;
    private final ConnectionSecrets secrets;
    private final ConnectionLedger ledger;

    ConnectionEditor(Planning planning, AzureDoor door, Verifier verifier, ConnectionSecrets secrets,
            ConnectionLedger ledger) {
        this.planning = planning;
        this.door = door;
        this.verifier = verifier;
        this.secrets = secrets;
        this.ledger = ledger;
    }

    /**
     * The connection after the edit; {@link ConnectionNotValid}, {@link NameTaken}, {@link EntityTagStale} and the like leave
     * it as it was.
     */
    Uni<Stated> edit(UUID id, Edit edit) {
        return planning.plan(id, edit)
                .chain(plan -> plan.reaches() ? prepare(plan) : Uni.createFrom().item(Revision.of(plan)))
                .chain(this::save);
    }

    private Uni<Revision> prepare(Plan plan) {
        return door.requireAdmitted(plan.settings().host(), plan.settings().route())
                .chain(() -> secrets.read(plan.id(), plan.seen().standing().secretVersion()))
                .chain(before -> examine(new Draft(plan, before)))
                .chain(this::write);
    }

    private Uni<Draft> examine(Draft draft) {
        if (!draft.plan().edit().verify()) {
            return Uni.createFrom().item(draft);
        }
        return verifier.verify(draft.plan().target(draft.secret()), draft.plan().settings().coverage())
                .map(draft::after);
    }

    private Uni<Revision> write(Draft draft) {
        if (draft.secret().equals(draft.before())) {
            return Uni.createFrom().item(draft.revision(draft.plan().seen().standing().secretVersion()));
        }
        return secrets.add(draft.plan().id(), draft.secret())
                .onFailure(VaultFailure.Conflict.class).transform(conflict -> new SecretChanged(draft.plan().id()))
                .map(draft::revision);
    }

    private Uni<Stated> save(Revision revision) {
        return ledger.edit(revision)
                .onFailure(ConnectionEditor::isRefused).call(() -> destroySecret(revision));
    }

    private Uni<Void> destroySecret(Revision revision) {
        return revision.hasOwnSecret()
                ? secrets.destroy(revision.plan().id(), revision.secretVersion()).onFailure().recoverWithNull()
                : Uni.createFrom().voidItem();
    }

    /** The row was not written, for sure. */
    private static boolean isRefused(Throwable failure) {
        return failure instanceof NameTaken || failure instanceof EntityTagStale;
    }

    /** An edit on its way, with the secret as it was and as it shall be. */
    private record Draft(Plan plan, ConnectionSecret before, ConnectionSecret secret, Optional<Report> report) {

        Draft(Plan plan, ConnectionSecret before) {
            this(plan, before, plan.secret(before), Optional.empty());
        }

        Draft after(Report found) {
            if (!found.valid()) {
                throw new ConnectionNotValid(found);
            }
            return new Draft(plan, before, secret, Optional.of(found));
        }

        Revision revision(int version) {
            return new Revision(plan, version, report);
        }
    }
}
