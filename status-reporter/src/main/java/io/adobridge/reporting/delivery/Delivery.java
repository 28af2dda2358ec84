package io.adobridge.reporting.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

import io.adobridge.reporting.target.RepositoryRef;
import io.adobridge.reporting.verdict.GateStatus;

@Entity
class Delivery {

    @Id
    UUID id;
    UUID connectionId;
    UUID reportId;
    UUID laneId;
    @Enumerated(EnumType.STRING)
    DeliveryKind kind;
    String project;
    String repository;
    @Nullable
    String commitSha;
    @Nullable
    Integer pullRequest;
    @Nullable
    Integer build;
    @Nullable
    String branch;
    String contextGenre;
    String contextName;
    @Enumerated(EnumType.STRING)
    GateStatus verdict;
    String description;
    @Nullable
    String targetUrl;
    @Enumerated(EnumType.STRING)
    DeliveryState state;
    int attempts;
    @Nullable
    @Enumerated(EnumType.STRING)
    Reason reason;
    @Nullable
    String detail;
    @Nullable
    Integer iteration;
    Instant acceptedAt;
    Instant giveUpAt;
    @Nullable
    Instant nextAttemptAt;
    @Nullable
    Instant settledAt;

    protected Delivery() {
    }

    Delivery(UUID id, Order order, Instant now, Duration patience) {
        this.id = id;
        this.reportId = order.reportId();
        this.laneId = order.lane();
        this.state = DeliveryState.PENDING;
        this.acceptedAt = now;
        this.nextAttemptAt = now;
        this.giveUpAt = now.plus(patience);
        standAt(order.target());
        say(order.statement());
    }

    private void standAt(Target target) {
        connectionId = target.repository().connectionId();
        project = target.repository().project();
        repository = target.repository().repository();
        kind = target.kind();
        commitSha = target.commit();
        pullRequest = target.pullRequest();
        build = target.build();
        branch = target.branch();
    }

    /** Says at the same place that nothing is said any more. */
    Order withdrawal(String text, Instant madeAt) {
        return new Order(reportId, place(commitSha), new Statement(contextGenre, contextName, GateStatus.RETRACTED, text, null),
                madeAt);
    }

    /**
     * What is to be said after a push: the same where it was not about another commit, otherwise that the new one is waited
     * for.
     * Nothing where it was withdrawn, or is still on its way and will be said of the push anyway.
     */
    Optional<Order> afterPush(String commit, String waiting, Instant madeAt) {
        boolean same = commitSha == null || commitSha.equalsIgnoreCase(commit);
        if (isWithdrawal() || same && state != DeliveryState.DELIVERED) {
            return Optional.empty();
        }
        Statement statement = same ? new Statement(contextGenre, contextName, verdict, description, targetUrl)
                : new Statement(contextGenre, contextName, GateStatus.PENDING, waiting, null);
        return Optional.of(new Order(reportId, place(same ? commitSha : commit), statement, madeAt));
    }

    private Target place(@Nullable String commit) {
        return new Target(new RepositoryRef(connectionId, project, repository), kind, commit, pullRequest, build, branch);
    }

    boolean isWithdrawal() {
        return verdict == GateStatus.RETRACTED;
    }

    private void say(Statement statement) {
        contextGenre = statement.genre();
        contextName = statement.name();
        verdict = statement.status();
        description = statement.description();
        targetUrl = statement.targetUrl();
    }

    /** A newer statement has taken its place; what stands already, or was given up, stays as it is. */
    void supersede(Instant now) {
        if (state == DeliveryState.PENDING) {
            settle(DeliveryState.SUPERSEDED, now);
        }
    }

    /**
     * Opens it again for as long as a new one.
     *
     * @throws DeliverySettled where it was delivered, or a newer statement has taken its place
     */
    void reopen(boolean head, Instant now, Duration patience) {
        if (!head || state == DeliveryState.DELIVERED || state == DeliveryState.SUPERSEDED) {
            throw new DeliverySettled(head ? state : DeliveryState.SUPERSEDED);
        }
        state = DeliveryState.PENDING;
        attempts = 0;
        settledAt = null;
        nextAttemptAt = now;
        giveUpAt = now.plus(patience);
    }

    private void settle(DeliveryState end, Instant now) {
        state = end;
        settledAt = now;
        nextAttemptAt = null;
    }
}
