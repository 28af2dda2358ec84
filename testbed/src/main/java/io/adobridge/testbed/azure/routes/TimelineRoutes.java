package io.adobridge.testbed.azure.routes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

import io.adobridge.testbed.azure.front.ApiError;
import io.adobridge.testbed.azure.front.Reply;
import io.adobridge.testbed.azure.front.Request;
import io.adobridge.testbed.azure.front.Routes;
import io.adobridge.testbed.azure.world.Build;
import io.adobridge.testbed.azure.world.BuildLogs;
import io.adobridge.testbed.azure.world.Kind;
import io.adobridge.testbed.azure.world.Timeline;
import io.adobridge.testbed.azure.world.TimelineRecord;
import io.adobridge.testbed.azure.world.World;

/** {@code …/timeline} and {@code …/logs} of a build. */
final class TimelineRoutes {
    private static final String ONE = "{project}/_apis/build/builds/{buildId}/";
    private final World world;
    private final Lookup lookup;

    TimelineRoutes(World world) {
        this.world = world;
        this.lookup = new Lookup(world);
    }

    Routes routes() {
        return new Routes()
                .get(View.CORE, ONE + "timeline", "vso.build", this::timeline)
                .get(View.CORE, ONE + "timeline/{timelineId}", "vso.build", this::timeline)
                .get(View.CORE, ONE + "logs", "vso.build", this::logs)
                .get(View.CORE, ONE + "logs/{logId}", "vso.build", this::log);
    }

    private Reply timeline(Request request) {
        Build build = lookup.build(request);
        return switch (world.timelines().presence(build)) {
            case NEVER -> Reply.empty();
            case PURGED -> throw new ApiError(404, "TimelineNotFoundException",
                    "No timeline was found for build " + build.id() + ".");
            case PRESENT -> reply(View.of(world, request), build, world.timelines().of(build));
        };
    }

    private Reply reply(View view, Build build, Timeline timeline) {
        return Out.object(out -> out
                .array("records", timeline.records(), (fields, line) -> line(fields, view, build, line))
                .put("lastChangedBy", "00000002-0000-8888-8000-000000000000")
                .put("lastChangedOn", build.finished() == null ? world.end() : build.finished())
                .put("id", timeline.id())
                .put("changeId", timeline.changeId())
                .put("url", BuildBody.url(view, build) + "/Timeline/" + timeline.id()));
    }

    private Out line(Out out, View view, Build build, TimelineRecord line) {
        return out
                .array("previousAttempts", line.previous(), (fields, before) -> fields.put("attempt", before.attempt())
                        .put("timelineId", before.timeline()).put("recordId", before.record()))
                .put("id", line.id())
                .orNull("parentId", line.parent())
                .put("type", line.type())
                .put("name", line.name())
                .orNull("startTime", line.started())
                .orNull("finishTime", line.finished())
                .orNull("currentOperation", null)
                .orNull("percentComplete", null)
                .put("state", line.state())
                .orNull("result", line.result())
                .orNull("resultCode",
                        "skipped".equals(line.result()) ? "Evaluating: SucceededNode()\r\nResult: False\r\n" : null)
                .put("changeId", 1 + line.order())
                .put("lastModified", Dates.NONE)
                .orNull("workerName", line.worker())
                .put("order", line.order())
                .orNull("details", null)
                .put("errorCount", line.count("error"))
                .put("warningCount", line.count("warning"))
                .orNull("url", null)
                .when(line.log() == 0, fields -> fields.orNull("log", null))
                .when(line.log() > 0, fields -> fields.object("log", log -> log(log, view, build, line.log())))
                .when(line.task() == null, fields -> fields.orNull("task", null))
                .when(line.task() != null, fields -> fields.object("task", task -> task
                        .put("id", world.seed().guid(Kind.TASK, String.valueOf(line.task()).hashCode()))
                        .put("name", line.task()).put("version", "2.231.1")))
                .put("attempt", line.attempt())
                .put("identifier", line.identifier())
                .when(!line.issues().isEmpty(), fields -> fields.array("issues", line.issues(), (issue, found) -> issue
                        .put("type", found.type()).put("category", found.category()).put("message", found.message())
                        .object("data", data -> data.put("logFileLineNumber", "17"))));
    }

    private static Out log(Out out, View view, Build build, int log) {
        return out.put("id", log).put("type", "Container").put("url", BuildBody.url(view, build) + "/logs/" + log);
    }

    private List<TimelineRecord> logged(Build build) {
        return world.timelines().of(build).records().stream().filter(line -> line.log() > 0).toList();
    }

    private Reply logs(Request request) {
        View view = View.of(world, request);
        Build build = lookup.build(request);
        return Out.list(logged(build), (out, line) -> log(out, view, build, line.log())
                .put("createdOn", line.started()).put("lastChangedOn", line.finished())
                .put("lineCount", BuildLogs.of(line).size()));
    }

    private Reply log(Request request) {
        int id = request.intVar("logId");
        TimelineRecord line = logged(lookup.build(request)).stream().filter(found -> found.log() == id).findFirst()
                .orElseThrow(() -> new ApiError(404, "BuildLogNotFoundException", "The log " + id + " was not found."));
        List<String> lines = BuildLogs.of(line);
        int from = Math.min(lines.size(), Math.max(1, request.intParam("startLine", 1)) - 1);
        int to = Math.max(from, Math.min(lines.size(), request.intParam("endLine", lines.size())));
        return lines(request, lines.subList(from, to));
    }

    /** As the caller likes it best: {@code produces} names JSON and text. */
    private static Reply lines(Request request, List<String> lines) {
        String accept = request.headers().get("Accept");
        return accept != null && accept.contains("application/json") ? Out.texts(lines)
                : Reply.bytes(200, "text/plain", (String.join("\n", lines) + "\n").getBytes(UTF_8));
    }
}
