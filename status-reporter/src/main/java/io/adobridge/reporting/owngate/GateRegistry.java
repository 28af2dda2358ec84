package io.adobridge.reporting.owngate;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.reporting.access.Reach;
import io.adobridge.reporting.idempotency.KeyUse;
import io.adobridge.reporting.idempotency.Races;
import io.adobridge.reporting.idempotency.UsedKeys;
import io.adobridge.reporting.source.KnownSource;
import io.adobridge.reporting.target.RepositoryRef;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;

/** The own gates, as far as a caller reaches their connections. */
@ApplicationScoped
public class GateRegistry {

    private final OwnGateRepository gates;
    private final UsedKeys keys;
    private final Clock clock;

    GateRegistry(OwnGateRepository gates, UsedKeys keys, Clock clock) {
        this.gates = gates;
        this.keys = keys;
        this.clock = clock;
    }

    /** Adds a gate, or finds the one that this key has added; fails as {@link GateExists}. */
    @WithTransaction
    Uni<GateView> add(DefineGate asked, KnownSource source, Reach reach, Optional<KeyUse> key) {
        return keys.resultOf(key)
                .chain(earlier -> earlier.map(id -> gates.require(id, reach))
                        .orElseGet(() -> addNew(asked, source, reach, key)))
                .map(GateView::of);
    }

    private Uni<OwnGate> addNew(DefineGate asked, KnownSource source, Reach reach, Optional<KeyUse> key) {
        RepositoryRef where = asked.place().resolve(source, reach);
        OwnGate gate = new OwnGate(asked, source, where, reach.caller(), clock.instant());
        return gates.persistAndFlush(gate)
                .onFailure(Races::lost)
                .transform(lost -> new GateExists(source.name(), where.project() + "/" + where.repository()))
                .call(() -> keys.remember(key, gate.id));
    }

    /** The gate; fails as {@link GateNotFound} where the caller does not reach it. */
    @WithSession
    public Uni<GateView> require(UUID id, Reach reach) {
        return gates.require(id, reach).map(GateView::of);
    }

    /** One more than the limit where there are more. */
    @WithSession
    Uni<List<GateView>> page(Reach reach, Optional<UUID> after, int limit) {
        return gates.page(reach, after, limit + 1).map(found -> found.stream().map(GateView::of).toList());
    }

    /** Changes a gate that still has this tag; fails as {@link GateChanged} otherwise. */
    @WithTransaction
    Uni<GateView> change(UUID id, ChangeGate asked, String tag, Reach reach) {
        return gates.requireLocked(id, reach)
                .invoke(gate -> requireTag(gate, tag))
                .invoke(gate -> gate.change(asked))
                .map(GateView::of);
    }

    /** Removes a gate with its evaluations; what was reported stays. */
    @WithTransaction
    Uni<Void> remove(UUID id, Reach reach) {
        return gates.require(id, reach).chain(gates::delete);
    }

    private static void requireTag(OwnGate gate, String tag) {
        if (!tag.equals("*") && !tag.equals('"' + GateView.of(gate).tag() + '"')) {
            throw new GateChanged();
        }
    }
}
