package io.adobridge.testbed.azure.routes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import io.adobridge.testbed.azure.front.ApiError;
import io.adobridge.testbed.azure.front.Pages;
import io.adobridge.testbed.azure.front.Reply;
import io.adobridge.testbed.azure.front.Request;
import io.adobridge.testbed.azure.front.Routes;
import io.adobridge.testbed.azure.world.Deployments.Deployed;
import io.adobridge.testbed.azure.world.Deployments.Environment;
import io.adobridge.testbed.azure.world.TaskCallbacks.Event;
import io.adobridge.testbed.azure.world.World;

/** {@code _apis/distributedtask}: what is reported back to a plan, environments and what was deployed to them. */
final class TaskRoutes {
    private static final String PLAN = "{project}/_apis/distributedtask/hubs/{hub}/plans/{planId}/";
    private static final String WRITE = "vso.build_execute|vso.code|vso.work";
    private static final String READ = "vso.environment_manage";
    private final World world;
    private final Lookup lookup;

    TaskRoutes(World world) {
        this.world = world;
        this.lookup = new Lookup(world);
    }

    Routes routes() {
        return new Routes()
                .post(View.CORE, PLAN + "events", WRITE, this::event)
                .post(View.CORE, PLAN + "logs", WRITE, this::openLog)
                .post(View.CORE, PLAN + "logs/{logId}", WRITE, this::append)
                .patch(View.CORE, PLAN + "timelines/{timelineId}/records", WRITE, this::records)
                .get(View.CORE, PLAN + "logs/{logId}", WRITE, this::lines)
                .get(View.CORE, PLAN + "timelines/{timelineId}/records", WRITE, this::timeline)
                .post(View.CORE, PLAN + "timelines/{timelineId}/records/{recordId}/feed", WRITE, request -> Reply.empty())
                .get(View.CORE, "{project}/_apis/distributedtask/environments", READ, this::environments)
                .get(View.CORE, "{project}/_apis/distributedtask/environments/{environmentId}/environmentdeploymentrecords",
                        READ,
                        this::deployed);
    }

    private Reply event(Request request) {
        JsonNode body = request.json();
        if (body.path("name").asText("").isBlank())
            throw ApiError.badRequest("Value cannot be null. Parameter name: name");
        world.taskCallbacks().event(new Event(request.var("hub"), request.var("planId"), body));
        return Reply.empty();
    }

    private Reply openLog(Request request) {
        String path = request.json().path("path").asText();
        int id = world.taskCallbacks().openLog();
        return log(id, path);
    }

    private static Reply log(int id, String path) {
        return Out.object(out -> out.put("id", id).put("path", path).put("lineCount", 0));
    }

    private Reply append(Request request) {
        int id = request.intVar("logId");
        world.taskCallbacks().append(id, request.body().toString(UTF_8));
        return log(id, "logs\\" + id);
    }

    private Reply records(Request request) {
        List<JsonNode> sent = new ArrayList<>();
        JsonNode body = request.json();
        (body.isArray() ? body : body.path("value")).forEach(sent::add);
        sent.forEach(line -> world.taskCallbacks().record(request.var("timelineId"), line));
        return shown(sent);
    }

    private Reply timeline(Request request) {
        return shown(world.taskCallbacks().timeline(request.var("timelineId")));
    }

    private static Reply shown(List<JsonNode> records) {
        return Out.list(records, (out, line) -> out.put("id", line.get("id")).put("state", line.get("state"))
                .put("result", line.get("result")).put("name", line.get("name"))
                .put("currentOperation", line.get("currentOperation")).put("log", line.get("log")));
    }

    private Reply lines(Request request) {
        return Optional.ofNullable(world.taskCallbacks().logs().get(request.intVar("logId")))
                .map(text -> Out.texts(text.lines().toList()))
                .orElseThrow(() -> new ApiError(404, "TaskOrchestrationPlanLogNotFoundException", "There is no such log."));
    }

    private Reply environments(Request request) {
        List<Environment> all = world.deployments().environments(lookup.project(request));
        return new Pages<>(request, all, Out.<Environment> each((out, environment) -> out
                .put("id", environment.id())
                .put("name", environment.name())
                .put("description", "")
                .put("createdOn", world.start())
                .put("lastModifiedOn", world.start())
                .object("project", project -> project.put("id", environment.project().id())
                        .put("name", environment.project().name()))))
                .headerToken(100, 1_000);
    }

    /** Continued by the id of the next build, newest first. */
    private Reply deployed(Request request) {
        View view = View.of(world, request);
        int id = request.intVar("environmentId");
        Environment environment = world.deployments().environments(lookup.project(request)).stream()
                .filter(one -> one.id() == id).findFirst()
                .orElseThrow(() -> new ApiError(404, "EnvironmentNotFoundException", "Environment " + id + " does not exist."));
        int top = Math.max(1, Math.min(1_000, request.intParam("top", request.intParam("$top", 25))));
        Stream<Deployed> rest = world.deployments().of(environment, request.intParam("continuationToken", Integer.MAX_VALUE));
        List<Deployed> found = rest.limit(top + 1L).toList();
        Reply reply = Out.list(found.stream().limit(top).toList(), (out, one) -> fields(out, view, one));
        return found.size() > top ? reply.with(Pages.TOKEN_HEADER, Integer.toString(found.get(top).build().id())) : reply;
    }

    private Out fields(Out out, View view, Deployed deployed) {
        return out.put("id", deployed.id())
                .put("environmentId", deployed.environment().id())
                .put("requestIdentifier", deployed.build().id() + ":" + deployed.stage().identifier())
                .put("planType", "Build")
                .put("planId", world.timelines().id(deployed.build()))
                .put("scopeId", deployed.environment().project().id())
                .put("stageName", deployed.stage().identifier())
                .put("jobName", "Deploy")
                .put("stageAttempt", deployed.stage().attempt())
                .put("jobAttempt", 1)
                .object("definition", definition -> definition.put("id", deployed.build().definition().id())
                        .put("name", deployed.build().definition().name()))
                .object("owner", owner -> owner.put("id", deployed.build().id()).put("name", deployed.build().number())
                        .object("_links", links -> links.link("self", BuildBody.url(view, deployed.build()))))
                .put("result", deployed.stage().result())
                .put("queueTime", deployed.stage().started())
                .put("startTime", deployed.stage().started())
                .put("finishTime", deployed.stage().finished());
    }
}
