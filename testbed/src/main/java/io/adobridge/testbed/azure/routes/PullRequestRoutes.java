package io.adobridge.testbed.azure.routes;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;

import io.adobridge.testbed.azure.front.ApiError;
import io.adobridge.testbed.azure.front.Pages;
import io.adobridge.testbed.azure.front.Reply;
import io.adobridge.testbed.azure.front.Request;
import io.adobridge.testbed.azure.front.Routes;
import io.adobridge.testbed.azure.world.Project;
import io.adobridge.testbed.azure.world.PullRequest;
import io.adobridge.testbed.azure.world.PullRequest.Status;
import io.adobridge.testbed.azure.world.PullRequests;
import io.adobridge.testbed.azure.world.Repository;
import io.adobridge.testbed.azure.world.World;

/** {@code …/pullrequests} of an organisation, a project or a repository. */
final class PullRequestRoutes {
    private static final String REPOSITORY = "[{project}/]_apis/git/repositories/{repositoryId}/pullrequests";
    private static final int ABSENT = 101;
    private static final int MOST = 1_000;
    private final World world;
    private final Lookup lookup;

    PullRequestRoutes(World world) {
        this.world = world;
        this.lookup = new Lookup(world);
    }

    Routes routes() {
        return new Routes()
                .get(View.CORE, "[{project}/]_apis/git/pullrequests", "vso.code", request -> list(request, Optional.empty()))
                .get(View.CORE, "[{project}/]_apis/git/pullrequests/{pullRequestId}", "vso.code", this::one)
                .get(View.CORE, REPOSITORY, "vso.code", request -> list(request, Optional.of(lookup.repository(request))))
                .get(View.CORE, REPOSITORY + "/{pullRequestId}", "vso.code", this::one)
                .post(View.CORE, REPOSITORY, "vso.code_write", this::open)
                .patch(View.CORE, REPOSITORY + "/{pullRequestId}", "vso.code_write", this::change);
    }

    private Reply list(Request request, Optional<Repository> repository) {
        View view = View.of(world, request);
        Optional<Project> project = lookup.projectIfNamed(request);
        PullRequests all = world.pullRequests();
        IntPredicate place = id -> readable(world.repositories().at(all.repository(id)), project, repository);
        List<Integer> found = window(request).filter(place).filter(status(request)).filter(people(request))
                .boxed().toList();
        return new Pages<>(request, found, Out.<Integer> each((out, id) -> listed(out, view, id))).skip(ABSENT, MOST);
    }

    private static boolean readable(Repository repository, Optional<Project> project, Optional<Repository> wanted) {
        return !repository.disabled() && !repository.deleted()
                && (project.isEmpty() || project.get().index() == repository.project())
                && (wanted.isEmpty() || wanted.get().index() == repository.index());
    }

    private IntStream window(Request request) {
        PullRequests all = world.pullRequests();
        Instant from = criterion(request, "minTime").map(text -> Dates.parse("minTime", text)).orElse(Instant.MIN);
        Instant to = criterion(request, "maxTime").map(text -> Dates.parse("maxTime", text)).orElse(Instant.MAX);
        if (criterion(request, "queryTimeRangeType").orElse("created").equalsIgnoreCase("closed"))
            return descending(1, all.firstAtOrAfter(to)).filter(id -> all.closed(id)
                    .filter(closed -> !closed.isBefore(from) && !closed.isAfter(to)).isPresent());
        return descending(all.firstAtOrAfter(from), all.firstAtOrAfter(to));
    }

    private static IntStream descending(int from, int to) {
        return IntStream.range(from, to).map(id -> from + to - 1 - id);
    }

    private IntPredicate status(Request request) {
        String wanted = criterion(request, "status").orElse("active");
        return switch (wanted.toLowerCase(Locale.ROOT)) {
            case "all" -> id -> true;
            case "active", "1", "notset", "0" -> id -> world.pullRequests().status(id) == Status.ACTIVE;
            case "abandoned", "2" -> id -> world.pullRequests().status(id) == Status.ABANDONED;
            case "completed", "3" -> id -> world.pullRequests().status(id) == Status.COMPLETED;
            default -> throw ApiError.badRequest("The value '" + wanted + "' is not valid for searchCriteria.status.");
        };
    }

    private IntPredicate people(Request request) {
        Optional<String> creator = criterion(request, "creatorId");
        Optional<String> reviewer = criterion(request, "reviewerId");
        Optional<String> source = criterion(request, "sourceRefName");
        Optional<String> target = criterion(request, "targetRefName");
        Optional<String> repository = criterion(request, "repositoryId");
        if (creator.isEmpty() && reviewer.isEmpty() && source.isEmpty() && target.isEmpty() && repository.isEmpty())
            return id -> true;
        return id -> world.pullRequests().find(id)
                .filter(found -> same(creator, found.author().id()))
                .filter(found -> reviewer.isEmpty()
                        || found.reviewers().stream().anyMatch(vote -> same(reviewer, vote.reviewer().id())))
                .filter(found -> same(source, found.source()) && same(target, found.target()))
                .filter(found -> same(repository, world.repositories().at(found.repository()).id()))
                .isPresent();
    }

    private static boolean same(Optional<String> wanted, Object value) {
        return wanted.isEmpty() || wanted.get().equalsIgnoreCase(value.toString());
    }

    private static Optional<String> criterion(Request request, String name) {
        return request.param("searchCriteria." + name).or(() -> request.param(name));
    }

    private Out listed(Out out, View view, int id) {
        return PullRequestBody.listed(out, view, world.pullRequests().find(id).orElseThrow());
    }

    private Reply one(Request request) {
        PullRequest found = lookup.pullRequest(request);
        View view = View.of(world, request);
        boolean commits = request.flag("includeCommits");
        boolean items = request.flag("includeWorkItemRefs");
        return Out.object(out -> PullRequestBody.whole(out, view, found)
                .when(commits, fields -> PullRequestBody.commits(fields, view, found))
                .when(items, fields -> PullRequestBody.workItems(fields, view, found)));
    }

    private Reply open(Request request) {
        Repository repository = lookup.repository(request);
        JsonNode body = request.json();
        try {
            PullRequest opened = world.git().openPullRequest(repository, body.path("sourceRefName").asText(),
                    body.path("title").asText(), body.path("description").asText(""), request.caller());
            return Out.object(201, out -> PullRequestBody.whole(out, View.of(world, request), opened));
        } catch (IllegalArgumentException e) {
            throw new ApiError(400, "GitPullRequestInvalidParametersException",
                    "TF401398: The pull request cannot be activated because the source and/or the target branch no longer exists.");
        }
    }

    private Reply change(Request request) {
        PullRequest found = lookup.pullRequest(request);
        JsonNode body = request.json();
        PullRequest edited = world.git().edit(found.id(), body.path("title").asText(found.title()),
                body.path("description").asText(found.description()), body.path("isDraft").asBoolean(found.draft()));
        PullRequest changed = body.has("status") ? ended(request, edited, body.path("status").asText()) : edited;
        return Out.object(out -> PullRequestBody.whole(out, View.of(world, request), changed));
    }

    private PullRequest ended(Request request, PullRequest found, String status) {
        return switch (status.toLowerCase(Locale.ROOT)) {
            case "completed" -> found.status() == Status.ACTIVE ? world.git().complete(found.id(), request.caller())
                    : refused();
            case "abandoned" -> world.git().abandon(found.id(), request.caller());
            case "active" -> found.status() == Status.COMPLETED ? refused() : world.git().reactivate(found.id());
            default -> throw ApiError.badRequest("Invalid argument value. Parameter name: status");
        };
    }

    private static PullRequest refused() {
        throw new ApiError(409, "GitPullRequestUpdateRejectedException",
                "TF401181: The pull request cannot be edited due to its state.");
    }
}
