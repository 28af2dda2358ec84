package io.adobridge.testbed.azure.routes;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.adobridge.testbed.azure.hook.HookCourier;
import io.adobridge.testbed.azure.world.Kind;
import io.adobridge.testbed.azure.world.News.Built;
import io.adobridge.testbed.azure.world.News.Happening;
import io.adobridge.testbed.azure.world.News.Pushed;
import io.adobridge.testbed.azure.world.News.Reviewed;
import io.adobridge.testbed.azure.world.News.Said;
import io.adobridge.testbed.azure.world.News.Worked;
import io.adobridge.testbed.azure.world.Project;
import io.adobridge.testbed.azure.world.Repository;
import io.adobridge.testbed.azure.world.Subscriptions.Subscription;
import io.adobridge.testbed.azure.world.World;

/** Tells subscribers what happens in a world, from the first subscription on, in the shapes that Azure DevOps documents. */
final class HookEvents {
    private static final List<String> KEYS = List.of("id", "workItemId", "rev", "pushId", "pullRequestId", "url", "_links");
    private final World world;
    private final HookCourier courier;
    private final View view;

    private HookEvents(World world, View view) {
        this.world = world;
        this.courier = new HookCourier(world.subscriptions());
        this.view = view;
    }

    /** @param view whose addresses events show: those of whoever subscribed first */
    static void begin(World world, View view) {
        world.news().listen(new HookEvents(world, view)::tell);
    }

    private void tell(Happening happening) {
        Project project = project(happening);
        for (Subscription subscription : world.subscriptions().all())
            if (isFor(subscription, happening, project))
                courier.send(subscription, event(subscription, happening, project));
    }

    private static boolean isFor(Subscription subscription, Happening happening, Project project) {
        JsonNode inputs = subscription.body().path("publisherInputs");
        String wanted = inputs.path("projectId").asText("");
        String repository = inputs.path("repository").asText("");
        return subscription.body().path("eventType").asText().equals(happening.eventType())
                && (wanted.isEmpty() || wanted.equalsIgnoreCase(project.id().toString()))
                && (repository.isEmpty() || !(happening instanceof Pushed pushed)
                        || repository.equalsIgnoreCase(pushed.repository().id().toString()));
    }

    private Project project(Happening happening) {
        if (happening instanceof Built built)
            return view.project(built.build().definition());
        if (happening instanceof Worked worked)
            return world.projects().at(worked.revision().project());
        return view.project(repository(happening).orElseThrow());
    }

    private Optional<Repository> repository(Happening happening) {
        if (happening instanceof Pushed pushed)
            return Optional.of(pushed.repository());
        if (happening instanceof Reviewed reviewed)
            return Optional.of(world.repositories().at(reviewed.pullRequest().repository()));
        return happening instanceof Said said ? Optional.of(world.repositories().at(said.pullRequest().repository()))
                : Optional.empty();
    }

    private ObjectNode event(Subscription subscription, Happening happening, Project project) {
        String text = happening.eventType() + " in " + project.name();
        String details = subscription.body().path("consumerInputs").path("resourceDetailsToSend").asText("all");
        return Out.tree(out -> out.put("eventType", happening.eventType())
                .put("publisherId", subscription.body().path("publisherId").asText())
                .object("message", message -> message.put("text", text).put("html", text).put("markdown", text))
                .object("detailedMessage", message -> message.put("text", text).put("html", text).put("markdown", text))
                .when(!details.equals("none"), fields -> fields.put("resource", resource(happening, details)))
                .put("resourceVersion", subscription.body().path("resourceVersion").asText("1.0"))
                .object("resourceContainers", containers -> containers
                        .object("collection", one -> container(one, world.seed().guid(Kind.BOARD, 0)))
                        .object("account", one -> container(one, world.seed().guid(Kind.PROCESS, -1)))
                        .object("project", one -> container(one, project.id())))
                .put("createdDate", world.now()));
    }

    private Out container(Out out, Object id) {
        return out.put("id", id).put("baseUrl", view.base() + "/");
    }

    private ObjectNode resource(Happening happening, String details) {
        ObjectNode whole = Out.tree(resource(happening));
        return details.equals("minimal") ? keys(whole) : whole;
    }

    /** Ids and addresses, of what it refers to as well. */
    private static ObjectNode keys(ObjectNode whole) {
        ObjectNode keys = whole.objectNode();
        whole.fields().forEachRemaining(field -> {
            if (KEYS.contains(field.getKey()))
                keys.set(field.getKey(), field.getValue());
            else if (field.getValue() instanceof ObjectNode nested && !field.getKey().equals("fields"))
                keys.set(field.getKey(), keys(nested));
        });
        return keys;
    }

    private UnaryOperator<Out> resource(Happening happening) {
        if (happening instanceof Pushed pushed)
            return out -> HookResources.push(out, view, pushed);
        if (happening instanceof Reviewed reviewed)
            return out -> PullRequestBody.listed(out, view, reviewed.pullRequest());
        if (happening instanceof Said said)
            return out -> HookResources.comment(out, view, said);
        if (happening instanceof Worked worked)
            return out -> HookResources.workItem(out, view, worked);
        Built built = (Built) happening;
        return built.eventType().equals("build.complete") ? out -> BuildBody.fields(out, view, built.build())
                : out -> HookResources.run(out, view, built.build());
    }
}
