package io.adobridge.testbed.azure;

import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;

import io.adobridge.testbed.azure.front.ApiError;
import io.adobridge.testbed.azure.front.Hosts;
import io.adobridge.testbed.azure.front.OrganizationSpec;
import io.adobridge.testbed.azure.front.Pages;
import io.adobridge.testbed.azure.front.Reply;
import io.adobridge.testbed.azure.front.Request;
import io.adobridge.testbed.azure.front.Routes;

/** The least an organisation can hold: one resource of each kind, so that the door can be tested alone. */
public final class SmallContent {
    private static final List<Integer> BUILDS = IntStream.rangeClosed(1, 25).boxed().toList();

    private SmallContent() {
    }

    public static Routes open(OrganizationSpec specification, Clock clock) {
        return new Routes()
                .get(Hosts.CORE, "_apis/projects", "vso.project|vso.profile", request -> numbers(List.of(1)))
                .get(Hosts.CORE, "[{project}/]_apis/git/repositories", "vso.code", request -> numbers(List.of(1, 2)))
                .get(Hosts.CORE, "{project}/_apis/git/repositories/{repositoryId}", "vso.code", SmallContent::repository)
                .get(Hosts.CORE, "{project}/_apis/build/builds", "vso.build", request -> pages(request).headerToken(10, 20))
                .get(Hosts.CORE, "{project}/_apis/tfvc/changesets", "vso.code", request -> pages(request).skip(10, 20))
                .get(Hosts.CORE, "_apis/wit/reporting/workitemrevisions", "vso.work",
                        request -> pages(request).bodyToken("$maxPageSize", 10, 20, request.links().base(Hosts.CORE)))
                .get(Hosts.CORE, "{project}/_apis/wit/workItems/{workItemId}/comments", "vso.work",
                        request -> numbers(List.of()))
                .patch(Hosts.CORE, "_apis/wit/workItems/{id}", "vso.work_write", request -> Reply.json(200, request.json()))
                .get(Hosts.CORE, "{project}/_apis/pipelines/{pipelineId}/runs", "vso.build", request -> numbers(List.of()))
                .get(Hosts.CORE, "{project}/_apis/build/broken", "vso.build", SmallContent::broken)
                .get(Hosts.RELEASE, "{project}/_apis/release/releases", "vso.release", request -> numbers(List.of(3)))
                .get(Hosts.GRAPH, "_apis/graph/users", "vso.graph", request -> numbers(List.of(4)))
                .get(Hosts.CORE, "{project}/_apis/build/large", "vso.build",
                        request -> numbers(IntStream.range(0, 200_000).boxed().toList()));
    }

    private static Pages<Integer> pages(Request request) {
        return new Pages<>(request, BUILDS, (json, number) -> json.writeNumber(number));
    }

    private static Reply numbers(List<Integer> numbers) {
        return Reply.list(numbers, (json, number) -> json.writeNumber(number));
    }

    private static Reply repository(Request request) {
        if (request.var("repositoryId").equals("gone"))
            throw new ApiError(404, "GitRepositoryNotFoundException", "TF401019: The Git repository does not exist.");
        return Reply.json(json -> {
            json.writeStartObject();
            json.writeStringField("project", request.var("project"));
            json.writeStringField("id", request.var("repositoryId"));
            json.writeStringField("url", request.links().base(Hosts.CORE));
            json.writeEndObject();
        });
    }

    private static Reply broken(Request request) {
        return Reply.json(json -> {
            throw new IllegalStateException("no such number");
        });
    }
}
