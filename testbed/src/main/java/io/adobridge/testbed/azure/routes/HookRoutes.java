package io.adobridge.testbed.azure.routes;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.adobridge.testbed.azure.front.ApiError;
import io.adobridge.testbed.azure.front.HostKind;
import io.adobridge.testbed.azure.front.Reply;
import io.adobridge.testbed.azure.front.Request;
import io.adobridge.testbed.azure.front.Routes;
import io.adobridge.testbed.azure.world.Subscriptions.Subscription;
import io.adobridge.testbed.azure.world.World;

/** {@code _apis/hooks}: subscriptions are kept; the release publisher's are on its own host. */
final class HookRoutes {
    private static final String SCOPE = "vso.work|vso.build|vso.code|vso.release|vso.hooks";
    private static final String MASK = "********";
    private static final String ALL = "_apis/hooks/subscriptions";
    private static final List<String> SENT = List.of("publisherId", "eventType", "resourceVersion", "consumerId",
            "consumerActionId", "publisherInputs", "consumerInputs");
    private final World world;
    private final AtomicBoolean heard = new AtomicBoolean();

    HookRoutes(World world) {
        this.world = world;
    }

    Routes routes() {
        return of(View.CORE).addAll(of(View.RELEASE))
                .get(View.CORE, "_apis/hooks/publishers", SCOPE, HookRoutes::publishers)
                .get(View.CORE, "_apis/hooks/consumers", SCOPE, request -> named("webHooks"));
    }

    private Routes of(String host) {
        return new Routes()
                .get(host, ALL, SCOPE, this::list)
                .post(host, ALL, SCOPE, this::create)
                .get(host, ALL + "/{subscriptionId}", SCOPE, request -> shown(request, found(request)))
                .put(host, ALL + "/{subscriptionId}", SCOPE, this::replace)
                .delete(host, ALL + "/{subscriptionId}", SCOPE, this::delete)
                .get(host, ALL + "/{subscriptionId}/notifications", SCOPE, this::notifications);
    }

    private static Reply publishers(Request request) {
        HostKind host = request.links().kind();
        return Out.list(HookEventTypes.publishers(host), (out, id) -> out.put("id", id).put("name", id)
                .array("supportedEvents", HookEventTypes.of(id, host),
                        (event, type) -> event.put("publisherId", id).put("id", type).put("name", type)));
    }

    private static Reply named(String... ids) {
        return Out.list(List.of(ids), (out, id) -> out.put("id", id).put("name", id));
    }

    private Subscription found(Request request) {
        String id = request.var("subscriptionId");
        return world.subscriptions().find(id).orElseThrow(() -> new ApiError(404, "SubscriptionNotFoundException",
                "TF400997: The subscription with id " + id + " does not exist."));
    }

    private Reply notifications(Request request) {
        Subscription subscription = found(request);
        return Out.list(world.subscriptions().notifications(subscription.id()), (out, one) -> out.put("id", one.id())
                .put("subscriptionId", subscription.id())
                .put("status", "completed")
                .put("result", one.result())
                .put("createdDate", one.when())
                .object("details", details -> details.put("requestAttempts", one.attempts())
                        .put("eventType", subscription.body().path("eventType").asText())
                        .put("errorMessage", one.result().equals("succeeded") ? null : "Status " + one.status())));
    }

    private Reply list(Request request) {
        View view = View.of(world, request);
        Optional<String> publisher = request.param("publisherId");
        Optional<String> event = request.param("eventType");
        List<Subscription> found = world.subscriptions().all().stream()
                .filter(one -> publisher.isEmpty() || one.body().path("publisherId").asText().equals(publisher.get()))
                .filter(one -> event.isEmpty() || one.body().path("eventType").asText().equals(event.get())).toList();
        return Out.list(found, (out, one) -> fields(out, view, one));
    }

    private Reply create(Request request) {
        if (heard.compareAndSet(false, true))
            HookEvents.begin(world, View.of(world, request));
        return shown(request, world.subscriptions().create(body(request), request.caller()));
    }

    private Reply replace(Request request) {
        Subscription old = found(request);
        if (old.status().equals("disabledBySystem"))
            throw ApiError.badRequest("TF401006: The subscription was disabled by the system and cannot be updated.");
        return shown(request, world.subscriptions().replace(old, keeping(old, body(request))));
    }

    /** A password that is sent back as it was shown stays as it is. */
    private static ObjectNode keeping(Subscription old, ObjectNode body) {
        if (body.path("consumerInputs") instanceof ObjectNode inputs
                && inputs.path("basicAuthPassword").asText().equals(MASK))
            inputs.set("basicAuthPassword", old.body().path("consumerInputs").path("basicAuthPassword"));
        return body;
    }

    private static ObjectNode body(Request request) {
        JsonNode body = request.json();
        for (String required : List.of("publisherId", "eventType", "consumerId", "consumerActionId"))
            if (body.path(required).asText("").isBlank())
                throw ApiError.badRequest("Value cannot be null. Parameter name: " + required);
        String publisher = body.path("publisherId").asText();
        String event = body.path("eventType").asText();
        if (!HookEventTypes.of(publisher, request.links().kind()).contains(event))
            throw ApiError.badRequest("The event type " + event + " is not supported by the publisher " + publisher + ".");
        return ((ObjectNode) body.deepCopy()).retain(SENT);
    }

    private Reply delete(Request request) {
        world.subscriptions().delete(found(request).id());
        return Reply.empty();
    }

    private Reply shown(Request request, Subscription subscription) {
        return Out.object(out -> fields(out, View.of(world, request), subscription));
    }

    /** A password is never shown again. */
    private static Out fields(Out out, View view, Subscription subscription) {
        ObjectNode body = subscription.body().deepCopy();
        if (body.path("consumerInputs") instanceof ObjectNode inputs && inputs.has("basicAuthPassword"))
            inputs.put("basicAuthPassword", MASK);
        Out started = out.put("id", subscription.id())
                .put("url", view.base() + "/_apis/hooks/subscriptions/" + subscription.id())
                .put("status", subscription.status())
                .each(SENT, (fields, name) -> fields.put(name, body.get(name)))
                .put("createdDate", subscription.created())
                .put("modifiedDate", subscription.modified())
                .put("probationRetries", 0);
        return view.identity(view.identity(started, "createdBy", subscription.createdBy()), "modifiedBy",
                subscription.createdBy());
    }
}
