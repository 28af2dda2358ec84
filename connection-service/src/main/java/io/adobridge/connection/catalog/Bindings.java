package io.adobridge.connection.catalog;

import java.util.Locale;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.adobridge.connection.discovery.Catalog;
import io.adobridge.connection.discovery.Discovered;
import io.adobridge.connection.registration.Connections;
import io.adobridge.kit.access.Caller;
import io.adobridge.kit.paging.Cursor;
import io.adobridge.kit.paging.PageOf;
import io.smallrye.mutiny.Uni;

/** Binds what connections lead to, to services; the caller has to reach both. */
@ApplicationScoped
class Bindings {

    private final Services services;
    private final Connections connections;
    private final Catalog catalog;
    private final BindingLedger ledger;
    private final BindingList list;

    Bindings(Services services, Connections connections, Catalog catalog, BindingLedger ledger, BindingList list) {
        this.services = services;
        this.connections = connections;
        this.catalog = catalog;
        this.ledger = ledger;
        this.list = list;
    }

    Uni<PageOf<BindingView>> page(UUID service, Caller caller, @Nullable Cursor after, int limit) {
        return services.require(service, caller).chain(() -> list.of(service, caller, after, limit));
    }

    /** The new binding; {@link RoleDoesNotFit}, {@link TargetGone} or {@link AlreadyBound} when there is to be none. */
    Uni<BindingView> bind(UUID service, BindService wanted, Caller caller) {
        wanted.requireFit();
        return services.require(service, caller)
                .chain(() -> connections.require(wanted.connectionId(), caller))
                .chain(() -> catalog.require(wanted.connectionId(), wanted.kind(),
                        wanted.targetId().toLowerCase(Locale.ROOT)))
                .map(found -> target(wanted, found))
                .chain(target -> ledger.bind(service, target, caller))
                .chain(id -> list.require(service, id, caller));
    }

    Uni<Void> unbind(UUID service, UUID binding, Caller caller) {
        return ledger.unbind(service, binding, caller);
    }

    private static ServiceBinding.Target target(BindService wanted, Discovered found) {
        if (found.standing().goneAt() != null) {
            throw new TargetGone(found.name());
        }
        return new ServiceBinding.Target(wanted.connectionId(), wanted.role(), found.id(), found.name());
    }
}
