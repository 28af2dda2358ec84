package io.adobridge.connection.registration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.adobridge.connection.audit.Action;
import io.adobridge.connection.audit.Actor;
import io.adobridge.connection.audit.AuditLog;
import io.adobridge.connection.audit.Deed;
import io.adobridge.connection.audit.Subject;
import io.adobridge.connection.edit.EntityTagStale;
import io.adobridge.connection.registration.IntegrationSwitch.Turn;
import io.adobridge.connection.secret.SupersededVersions;
import io.adobridge.connection.verification.Claim;
import io.adobridge.connection.verification.ClaimLost;
import io.adobridge.connection.verification.Report;
import io.adobridge.connection.verification.VerificationPlan;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;

/** Every change of a connection's row, one transaction each, in which it is also written down for the audit. */
@ApplicationScoped
class ConnectionLedger {

    private final ConnectionRepository connections;
    private final AnswerRepository answers;
    private final AuditLog audit;
    private final SupersededVersions superseded;
    private final VerificationPlan verifications;
    private final Clock clock;

    ConnectionLedger(ConnectionRepository connections, AnswerRepository answers, AuditLog audit,
            SupersededVersions superseded, VerificationPlan verifications, Clock clock) {
        this.connections = connections;
        this.answers = answers;
        this.audit = audit;
        this.superseded = superseded;
        this.verifications = verifications;
        this.clock = clock;
    }

    /** Enters a new connection, and with it the answer to give again; {@link NameTaken} when another one has the name. */
    @WithTransaction
    Uni<Registered> enter(Registration asked, UUID id, int secretVersion, Optional<Report> report) {
        var connection = new Connection(id, asked.request().settings(), secretVersion,
                new Origin(asked.caller().name(), clock.instant(), asked.request().auth().means()));
        report.ifPresent(connection::begunWith);
        return connections.persistAndFlush(connection)
                .call(saved -> verifications.begin(id, report))
                .call(saved -> audit.record(Description.ofNew(saved, Actor.of(asked.caller()))))
                .chain(saved -> answers.keep(asked, saved))
                .onFailure(Violation::ofName).transform(taken -> new NameTaken(connection.name));
    }

    /** Records a report on the secret that it was made with; one on an older secret says nothing any more. */
    @WithTransaction
    Uni<Void> recordReport(UUID id, int secretVersion, Report report) {
        return take(id, secretVersion, report).chain(() -> verifications.after(id, report));
    }

    /**
     * Records what came of a claim, empty when nothing was found out; {@link ClaimLost} when it is ours no more. A token that
     * was good is refused twice before it is believed to be bad.
     */
    @WithTransaction
    Uni<Void> recordClaimed(Claim claim, int secretVersion, Optional<Report> report) {
        return connections.require(claim.connection())
                .chain(connection -> !claim.doubted() && report.filter(connection::doubts).isPresent()
                        ? verifications.doubt(claim)
                        : settle(claim, secretVersion, report));
    }

    /** Puts a new version of the secret to use in place of the one named; {@link SecretChanged} when it is another now. */
    @WithTransaction
    Uni<Stated> useSecret(UUID id, Actor by, int replaced, NewSecret secret) {
        return change(id, by, Action.TOKEN_REPLACED, connection -> {
            if (connection.secretVersion != replaced) {
                throw new SecretChanged(id);
            }
            connection.useSecret(secret.version(), secret.expiresOn(), clock.instant());
            secret.report().ifPresentOrElse(connection::verified, connection::notVerified);
        })
                .call(() -> superseded.retire(id, secret.version() - 1))
                .call(() -> secret.report().map(report -> verifications.after(id, report))
                        .orElseGet(() -> verifications.soon(id)))
                .map(Stated::of);
    }

    /** Switches an integration, if the caller has seen the connection as it is. */
    @WithTransaction
    Uni<Stated> switchIntegration(UUID id, Actor by, Turn turn) {
        return change(id, by, Action.INTEGRATION_SWITCHED, connection -> {
            connection.etag().requireMatch(turn.ifMatch());
            connection.switchIntegration(turn.service(), turn.enabled(), clock.instant());
        }).map(Stated::of);
    }

    /** Saves an edited connection, unless it has changed since the edit was based on it. */
    @WithTransaction
    Uni<Stated> edit(Revision revision) {
        Plan plan = revision.plan();
        return change(plan.id(), Actor.of(plan.caller()), Action.CONNECTION_CHANGED, connection -> {
            if (connection.generation != plan.seen().standing().generation()) {
                throw new EntityTagStale(Connection.KIND);
            }
            connection.edit(plan.settings(), revision.secretVersion(), clock.instant());
            revision.report().ifPresent(connection::verified);
        })
                .call(changed -> follow(revision))
                .map(Stated::of)
                .onFailure(Violation::ofName).transform(taken -> new NameTaken(plan.settings().labels().name()));
    }

    private Uni<Void> settle(Claim claim, int secretVersion, Optional<Report> report) {
        return report.map(found -> take(claim.connection(), secretVersion, found)).orElse(Uni.createFrom().voidItem())
                .chain(() -> verifications.settle(claim, report));
    }

    /** What an edit that makes a difference at Azure DevOps entails. */
    private Uni<Void> follow(Revision revision) {
        UUID id = revision.plan().id();
        Uni<Void> planned = revision.report().map(report -> verifications.after(id, report))
                .orElseGet(() -> revision.plan().reaches() ? verifications.soon(id) : Uni.createFrom().voidItem());
        return revision.hasOwnSecret()
                ? planned.chain(() -> superseded.retire(id, revision.secretVersion() - 1))
                : planned;
    }

    private Uni<Void> take(UUID id, int secretVersion, Report report) {
        return change(id, Actor.SERVICE, Action.STATE_CHANGED, connection -> {
            if (connection.secretVersion == secretVersion && report.isConclusive()) {
                connection.verified(report);
            }
        }).replaceWithVoid();
    }

    private Uni<Connection> change(UUID id, Actor by, Action action, Consumer<Connection> verb) {
        return connections.require(id)
                .map(connection -> Changed.by(connection, verb))
                .call(changed -> audit.record(changed.deed(by, action)))
                .call(connections::flush)
                .map(Changed::connection);
    }

    private record Changed(Connection connection, List<String> owners, Map<String, @Nullable Object> before) {

        static Changed by(Connection connection, Consumer<Connection> verb) {
            var before = Description.of(connection);
            List<String> owners = List.of(connection.owners);
            verb.accept(connection);
            return new Changed(connection, owners, before);
        }

        /** A hand-over is read by those who gave and by those who got. */
        private Subject subject() {
            return Subject.connection(connection.id, connection.name,
                    Stream.concat(Arrays.stream(connection.owners), owners.stream()).distinct().toList());
        }

        Deed deed(Actor by, Action action) {
            return new Deed(by, action, subject(), before, Description.of(connection));
        }
    }

    /**
     * A version of the secret that shall be used from now on.
     *
     * @param expiresOn the day until which its token is good, null when nobody said
     * @param report what its verification found, empty when it was not verified
     */
    record NewSecret(int version, @Nullable LocalDate expiresOn, Optional<Report> report) {
    }
}
