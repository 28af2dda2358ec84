package io.adobridge.connection.secret;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;

/** Versions of secrets that were replaced: readable for a grace time, until every consumer has moved on, then destroyed. */
@ApplicationScoped
public class SupersededVersions {

    private final SupersededVersionRepository versions;
    private final SupersededConfig config;
    private final Clock clock;

    SupersededVersions(SupersededVersionRepository versions, SupersededConfig config, Clock clock) {
        this.versions = versions;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Has a version destroyed after the grace time, and with it all before it, such as those that were written and never
     * came to use. Joins the transaction in which another version comes to use.
     */
    @WithTransaction
    public Uni<Void> retire(UUID connection, int version) {
        return versions.persist(new SupersededVersion(connection, version, clock.instant().plus(config.grace())))
                .replaceWithVoid();
    }
}
