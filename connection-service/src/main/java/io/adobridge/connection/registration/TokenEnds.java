package io.adobridge.connection.registration;

import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.connection.audit.Actor;
import io.adobridge.connection.audit.AuditLog;
import io.adobridge.connection.audit.Deed;
import io.adobridge.connection.verification.VerificationPlan;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;

/** Enters what people are told of the end of a connection's token, once each. */
@ApplicationScoped
public class TokenEnds {

    private final ConnectionRepository connections;
    private final AuditLog audit;
    private final VerificationPlan verifications;

    TokenEnds(ConnectionRepository connections, AuditLog audit, VerificationPlan verifications) {
        this.connections = connections;
        this.audit = audit;
        this.verifications = verifications;
    }

    /**
     * Enters the notice; nothing when it was entered before, or the token is another one by now. Once the token is over, the
     * connection is verified at once. Fails when somebody else changes the connection at the same moment.
     */
    @WithTransaction
    public Uni<Void> tell(UUID id, EndNotice notice) {
        return connections.findById(id)
                .chain(connection -> connection == null || !connection.tell(notice) ? Uni.createFrom().voidItem()
                        : enter(connection, notice));
    }

    private Uni<Void> enter(Connection connection, EndNotice notice) {
        return audit.record(new Deed(Actor.SERVICE, notice.action(), Description.subject(connection), Map.of(),
                notice.details()))
                .call(connections::flush)
                .chain(() -> notice.isOver() && notice.isOfCalendar() ? verifications.soon(connection.id)
                        : Uni.createFrom().voidItem());
    }
}
