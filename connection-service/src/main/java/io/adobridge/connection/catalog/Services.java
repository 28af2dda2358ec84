package io.adobridge.connection.catalog;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.adobridge.connection.edit.MergePatch;
import io.adobridge.connection.idempotency.KeptAnswers;
import io.adobridge.connection.idempotency.KeyUse;
import io.adobridge.connection.registration.NotAnOwner;
import io.adobridge.kit.access.Caller;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;

/** The services as callers reach them; one that is out of reach is answered as one that does not exist. */
@ApplicationScoped
class Services {

    private final ServiceRepository services;
    private final ServiceLedger ledger;
    private final KeptAnswers answers;
    private final MergePatch patches;

    Services(ServiceRepository services, ServiceLedger ledger, KeptAnswers answers, MergePatch patches) {
        this.services = services;
        this.ledger = ledger;
        this.answers = answers;
        this.patches = patches;
    }

    /** The new service as it was made, now or when the same request came first. */
    Uni<ServiceView> create(EditService wanted, Caller caller, @Nullable String key) {
        NotAnOwner.requireOwner(caller, wanted.owners());
        Optional<KeyUse> use = KeyUse.of("create service", caller, key, wanted);
        return answers.find(use, ServiceView.class)
                .chain(known -> known.map(made -> Uni.createFrom().item(made))
                        .orElseGet(() -> enter(wanted, caller, use)));
    }

    @WithSession
    Uni<Stated> require(UUID id, Caller caller) {
        return services.require(id, caller).map(Stated::of);
    }

    /** The service after the edit, which names the entity tag of what the caller has seen. */
    Uni<Stated> edit(UUID id, Caller caller, ObjectNode patch, @Nullable String ifMatch) {
        return require(id, caller)
                .invoke(seen -> seen.etag().requireMatch(ifMatch))
                .chain(seen -> patches.apply(EditService.class, seen.document(), patch)
                        .map(wanted -> new Edited(seen, wanted)))
                .invoke(edited -> NotAnOwner.requireOwner(caller, edited.wanted().owners()))
                .chain(edited -> ledger.edit(edited.seen(), edited.wanted(), caller));
    }

    Uni<Void> remove(UUID id, Caller caller, @Nullable String ifMatch) {
        return ledger.remove(id, caller, ifMatch);
    }

    private Uni<ServiceView> enter(EditService wanted, Caller caller, Optional<KeyUse> use) {
        return ledger.enter(wanted, caller, use)
                .onFailure().recoverWithUni(failure -> answers.findOrFail(use, ServiceView.class, failure));
    }

    private record Edited(Stated seen, EditService wanted) {
    }
}
