package io.adobridge.ingestion.hooks.subscriptions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.hooks.Subscription;
import io.adobridge.ingestion.hooks.subscriptions.Change.Keep;
import io.adobridge.ingestion.hooks.subscriptions.Change.Make;
import io.adobridge.ingestion.hooks.subscriptions.Change.Remove;
import io.adobridge.ingestion.hooks.subscriptions.Change.Renew;

/**
 * What Azure DevOps has, publisher by publisher.
 *
 * @param found the connection's own subscriptions
 * @param refused publishers that did not answer
 * @param offered events by publisher, as far as Azure DevOps tells
 */
record Survey(List<Subscription> found, Map<String, Refusal> refused, Map<String, List<String>> offered) {

    /** These cannot be changed, only made anew. */
    private static final List<String> ENDED = List.of("disabledBySystem", "disabledByInactiveIdentity");

    /** What has to be done, so that each wanted place has one subscription to the address, and there are no others. */
    List<Change> changes(Collection<Place> wanted, Collection<Standing> known, Target target) {
        List<Change> changes = new ArrayList<>();
        List<UUID> kept = new ArrayList<>();
        for (Place place : wanted) {
            Subscription usable = usable(place, target);
            changes.add(change(place, usable, known, target));
            if (usable != null) {
                kept.add(Objects.requireNonNull(usable.id()));
            }
        }
        List<Change> all = new ArrayList<>(removals(kept));
        all.addAll(changes);
        return all;
    }

    /** What removes all that was found. */
    List<Remove> removals() {
        return removals(List.of());
    }

    private Change change(Place place, @Nullable Subscription usable, Collection<Standing> known, Target target) {
        Refusal refusal = refusal(place.type());
        if (refusal != null) {
            return new Keep(Standing.of(place, refusal));
        }
        if (usable == null) {
            return new Make(place);
        }
        UUID id = Objects.requireNonNull(usable.id());
        if (Standing.SWITCHED_OFF.equals(usable.status())) {
            return new Keep(Standing.of(place, usable, 0));
        }
        int version = target.password().version();
        boolean current = known.stream().anyMatch(one -> one.place().equals(place) && id.equals(one.id())
                && one.secretVersion() == version);
        return current ? new Keep(Standing.of(place, usable, version)) : new Renew(place, id);
    }

    private @Nullable Refusal refusal(EventType type) {
        List<String> events = offered.getOrDefault(type.publisher(), List.of());
        boolean told = !events.isEmpty() || !offered.isEmpty() && !offered.containsKey(type.publisher());
        return told && !events.contains(type.wire())
                ? new Refusal(Refusal.UNSUPPORTED, "This Azure DevOps has no event " + type.wire())
                : refused.get(type.publisher());
    }

    /** The oldest, so that two replicas that made two agree on which stays. */
    private @Nullable Subscription usable(Place place, Target target) {
        return found.stream().filter(one -> one.id() != null && Place.of(one).filter(place::equals).isPresent())
                .filter(one -> !ENDED.contains(one.status()) && target.isAddressOf(one))
                .min(Comparator.comparing((Subscription one) -> Objects.requireNonNullElse(one.createdDate(), Instant.MAX))
                        .thenComparing(one -> String.valueOf(one.id())))
                .orElse(null);
    }

    private List<Remove> removals(Collection<UUID> kept) {
        List<Remove> removals = new ArrayList<>();
        for (Subscription one : found) {
            UUID id = one.id();
            if (id != null && !kept.contains(id)) {
                removals.add(new Remove(String.valueOf(one.publisherId()), id));
            }
        }
        return removals;
    }
}
