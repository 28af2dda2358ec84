package io.adobridge.connection.registration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.adobridge.connection.audit.Action;
import io.adobridge.connection.audit.Actor;
import io.adobridge.connection.edit.EntityTagStale;
import io.adobridge.connection.registration.IntegrationSwitch.Turn;
import io.adobridge.connection.secret.SupersededVersions;
import io.adobridge.connection.verification.Report;
import io.adobridge.connection.verification.VerificationPlan;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;

/** What people do to connections, one transaction each, with all that it entails. */
@ApplicationScoped
class ConnectionLedger {

    private final Changes changes;
    private final AnswerRepository answers;
    private final SupersededVersions superseded;
    private final VerificationPlan verifications;
    private final Clock clock;

    ConnectionLedger(Changes changes, AnswerRepository answers, SupersededVersions superseded,
            VerificationPlan verifications, Clock clock) {
        this.changes = changes;
        this.answers = answers;
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
        return changes.enter(connection, Actor.of(asked.caller()))
                .call(saved -> verifications.begin(id, report))
                .chain(saved -> answers.keep(asked, saved))
                .onFailure(Violation::ofName).transform(taken -> new NameTaken(connection.name));
    }

    /** Puts a new version of the secret to use in place of the one named; {@link SecretChanged} when it is another now. */
    @WithTransaction
    Uni<Stated> useSecret(UUID id, Actor by, int replaced, NewSecret secret) {
        return changes.change(id, by, Action.TOKEN_REPLACED, connection -> {
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
        return changes.change(id, by, Action.INTEGRATION_SWITCHED, connection -> {
            connection.etag().requireMatch(turn.ifMatch());
            connection.switchIntegration(turn.service(), turn.enabled(), clock.instant());
        }).map(Stated::of);
    }

    /** Saves an edited connection, unless it has changed since the edit was based on it. */
    @WithTransaction
    Uni<Stated> edit(Revision revision) {
        Plan plan = revision.plan();
        return changes.change(plan.id(), Actor.of(plan.caller()), Action.CONNECTION_CHANGED, connection -> {
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

    /** What an edit that makes a difference at Azure DevOps entails. */
    private Uni<Void> follow(Revision revision) {
        UUID id = revision.plan().id();
        Uni<Void> planned = revision.report().map(report -> verifications.after(id, report))
                .orElseGet(() -> revision.plan().reaches() ? verifications.soon(id) : Uni.createFrom().voidItem());
        return revision.hasOwnSecret()
                ? planned.chain(() -> superseded.retire(id, revision.secretVersion() - 1))
                : planned;
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
