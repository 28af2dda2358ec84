package io.adobridge.ingestion.hooks.subscriptions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.AzureDevOps;
import io.adobridge.azure.AzureDevOpsFailure.NotFound;
import io.adobridge.azure.Page;
import io.adobridge.azure.hooks.EventTypeDescriptor;
import io.adobridge.azure.hooks.Publisher;
import io.adobridge.azure.hooks.Subscription;
import io.adobridge.ingestion.hooks.subscriptions.Change.Keep;
import io.adobridge.ingestion.hooks.subscriptions.Change.Make;
import io.adobridge.ingestion.hooks.subscriptions.Change.Remove;
import io.adobridge.ingestion.hooks.subscriptions.Change.Renew;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Where Azure DevOps is asked about the subscriptions of a connection, one request after the other. A publisher that refuses
 * leaves the others; a project that does is asked no more. For one look, by one thread at a time.
 */
final class Desk {

    private final AzureDevOps azure;
    private final UUID connection;
    private final Map<UUID, Refusal> refused = new ConcurrentHashMap<>();

    Desk(AzureDevOps azure, UUID connection) {
        this.azure = azure;
        this.connection = connection;
    }

    /** Asks what there is: one request for each publisher, and one for what they offer. */
    Uni<Survey> survey() {
        return Multi.createFrom().iterable(EventType.PUBLISHERS)
                .onItem().transformToUniAndConcatenate(this::ask)
                .collect().asList()
                .chain(answers -> offered().map(offered -> together(answers, offered)));
    }

    private Uni<Answer> ask(String publisher) {
        return azure.serviceHooks().subscriptions(publisher)
                .onItem().transformToIterable(Page::items)
                .filter(subscription -> Target.isOf(connection, subscription))
                .collect().asList()
                .map(found -> new Answer(publisher, found, null))
                .onFailure(Refusal::mayBe).recoverWithUni(failure -> Refusal.of(failure, azure)
                        .map(refusal -> new Answer(publisher, List.of(), refusal)));
    }

    /** Nothing where Azure DevOps does not tell: then it is tried. */
    private Uni<Map<String, List<String>>> offered() {
        return azure.serviceHooks().publishers()
                .onItem().transformToIterable(Page::items)
                .collect().asMap(Publisher::id, Desk::events)
                .onFailure(Refusal::mayBe).recoverWithItem(Map.of());
    }

    private static List<String> events(Publisher publisher) {
        return publisher.supportedEvents().stream().map(EventTypeDescriptor::id).toList();
    }

    private static Survey together(List<Answer> answers, Map<String, List<String>> offered) {
        List<Subscription> found = new ArrayList<>();
        Map<String, Refusal> refused = new LinkedHashMap<>();
        for (Answer answer : answers) {
            found.addAll(answer.found());
            if (answer.refusal() != null) {
                refused.put(answer.publisher(), answer.refusal());
            }
        }
        return new Survey(found, refused, offered);
    }

    /** Does it; how the wanted ones stand then. Fails when Azure DevOps is away, and what was done is found next time. */
    Uni<List<Standing>> perform(List<Change> changes, Target target) {
        return Multi.createFrom().iterable(changes)
                .onItem().transformToUniAndConcatenate(change -> perform(change, target))
                .onItem().<Standing> disjoint()
                .collect().asList();
    }

    private Uni<List<Standing>> perform(Change change, Target target) {
        if (change instanceof Make make) {
            return made(make.place(), target, azure.serviceHooks()::create).map(List::of);
        }
        if (change instanceof Renew renew) {
            return made(renew.place(), target, wanted -> azure.serviceHooks().replace(renew.id(), wanted)
                    .onFailure(NotFound.class).recoverWithUni(() -> azure.serviceHooks().create(wanted))).map(List::of);
        }
        if (change instanceof Remove gone) {
            return remove(gone).onFailure(Refusal::mayBe).recoverWithNull().replaceWith(List.of());
        }
        return Uni.createFrom().item(List.of(((Keep) change).standing()));
    }

    private Uni<Standing> made(Place place, Target target, Function<Subscription, Uni<Subscription>> call) {
        Refusal before = refused.get(place.project());
        if (before != null) {
            return Uni.createFrom().item(Standing.of(place, before));
        }
        return call.apply(target.subscription(place))
                .map(made -> Standing.of(place, made, target.password().version()))
                .onFailure(Refusal::mayBe).recoverWithUni(failure -> Refusal.of(failure, azure)
                        .map(refusal -> refused(place, refusal)));
    }

    private Standing refused(Place place, Refusal refusal) {
        if (refusal.isOfProject()) {
            refused.put(place.project(), refusal);
        }
        return Standing.of(place, refusal);
    }

    /** Removes a subscription; one that is gone already is fine. */
    Uni<Void> remove(Remove gone) {
        return azure.serviceHooks().delete(gone.publisher(), gone.id())
                .onFailure(NotFound.class).recoverWithNull();
    }

    private record Answer(String publisher, List<Subscription> found, @Nullable Refusal refusal) {
    }
}
