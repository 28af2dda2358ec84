package io.adobridge.connection.catalog;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.adobridge.connection.audit.Action;
import io.adobridge.connection.audit.Actor;
import io.adobridge.connection.audit.AuditLog;
import io.adobridge.connection.audit.Deed;
import io.adobridge.connection.edit.BrokenRule;
import io.adobridge.connection.idempotency.KeptAnswers;
import io.adobridge.connection.idempotency.KeyUse;
import io.adobridge.kit.access.Caller;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;

/** Every change of a service's row, one transaction each, in which it is also written down for the audit. */
@ApplicationScoped
class ServiceLedger {

    private final ServiceRepository services;
    private final KeptAnswers answers;
    private final AuditLog audit;
    private final Clock clock;

    ServiceLedger(ServiceRepository services, KeptAnswers answers, AuditLog audit, Clock clock) {
        this.services = services;
        this.answers = answers;
        this.audit = audit;
        this.clock = clock;
    }

    /** Enters a service, and with it the answer to give again; {@link ServiceNameTaken} when another one has the name. */
    @WithTransaction
    Uni<ServiceView> enter(EditService wanted, Caller caller, Optional<KeyUse> key) {
        var service = new CatalogService(wanted, caller.name(), clock.instant());
        return services.persistAndFlush(service)
                .call(saved -> audit.record(deed(saved, caller, Action.SERVICE_CREATED, Map.of(), ServiceDeeds.of(saved))))
                .map(ServiceView::of)
                .call(made -> answers.keep(key, made))
                .onFailure(ServiceLedger::isTaken).transform(taken -> new ServiceNameTaken(wanted.name()));
    }

    /** Saves an edited service, unless it has changed since the edit was based on it. */
    @WithTransaction
    Uni<Stated> edit(Stated seen, EditService wanted, Caller caller) {
        return services.require(seen.view().id(), caller)
                .invoke(service -> service.etag().requireMatch(seen.etag().text()))
                .chain(service -> edit(service, wanted, caller))
                .map(Stated::of)
                .onFailure(ServiceLedger::isTaken).transform(taken -> new ServiceNameTaken(wanted.name()));
    }

    /** Removes a service with its bindings. */
    @WithTransaction
    Uni<Void> remove(UUID id, Caller caller, @Nullable String ifMatch) {
        return services.require(id, caller)
                .invoke(service -> service.etag().requireMatch(ifMatch == null ? "*" : ifMatch))
                .call(services::delete)
                .chain(service -> audit.record(
                        deed(service, caller, Action.SERVICE_REMOVED, ServiceDeeds.of(service), Map.of())));
    }

    private Uni<CatalogService> edit(CatalogService service, EditService wanted, Caller caller) {
        Map<String, @Nullable Object> before = ServiceDeeds.of(service);
        service.edit(wanted, clock.instant());
        return audit.record(deed(service, caller, Action.SERVICE_CHANGED, before, ServiceDeeds.of(service)))
                .chain(services::flush)
                .replaceWith(service);
    }

    private static Deed deed(CatalogService service, Caller caller, Action action, Map<String, @Nullable Object> before,
            Map<String, @Nullable Object> after) {
        return new Deed(Actor.of(caller), action, ServiceDeeds.subject(service), before, after);
    }

    static boolean isTaken(Throwable failure) {
        return BrokenRule.isOf("catalog_service_name", failure);
    }
}
