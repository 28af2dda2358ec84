package io.adobridge.connection.catalog;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.connection.audit.Action;
import io.adobridge.connection.audit.Actor;
import io.adobridge.connection.audit.AuditLog;
import io.adobridge.connection.audit.Deed;
import io.adobridge.connection.edit.BrokenRule;
import io.adobridge.kit.access.Caller;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;

/** Binds and unbinds, one transaction each, in which it is also written down for the audit. */
@ApplicationScoped
class BindingLedger {

    private final ServiceRepository services;
    private final BindingRepository bindings;
    private final AuditLog audit;
    private final Clock clock;

    BindingLedger(ServiceRepository services, BindingRepository bindings, AuditLog audit, Clock clock) {
        this.services = services;
        this.bindings = bindings;
        this.audit = audit;
        this.clock = clock;
    }

    /** The id of the new binding; {@link AlreadyBound} when it is there. */
    @WithTransaction
    Uni<UUID> bind(UUID service, ServiceBinding.Target target, Caller caller) {
        return services.require(service, caller)
                .chain(found -> bind(found, target, caller))
                .onFailure(failure -> BrokenRule.isOf("service_binding_once", failure))
                .transform(there -> new AlreadyBound(target.name()));
    }

    @WithTransaction
    Uni<Void> unbind(UUID service, UUID id, Caller caller) {
        return services.require(service, caller)
                .chain(found -> unbind(found, id, caller));
    }

    private Uni<Void> unbind(CatalogService service, UUID id, Caller caller) {
        return bindings.require(service.id, id)
                .call(bindings::delete)
                .chain(binding -> audit.record(new Deed(Actor.of(caller), Action.SERVICE_UNBOUND,
                        ServiceDeeds.subject(service), ServiceDeeds.of(binding, null), Map.of())));
    }

    private Uni<UUID> bind(CatalogService service, ServiceBinding.Target target, Caller caller) {
        return bindings.persistAndFlush(new ServiceBinding(service.id, target, caller.name(), clock.instant()))
                .call(binding -> audit.record(new Deed(Actor.of(caller), Action.SERVICE_BOUND,
                        ServiceDeeds.subject(service), Map.of(), ServiceDeeds.of(binding, target.name()))))
                .map(binding -> binding.id);
    }
}
