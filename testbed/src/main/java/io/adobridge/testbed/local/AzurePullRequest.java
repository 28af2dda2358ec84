package io.adobridge.testbed.local;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import io.adobridge.testbed.http.Api;
import io.adobridge.testbed.local.LocalSettings.PullRequestName;

/**
 * A pull request as Azure DevOps itself shows it, so that what we report is seen where people look.
 *
 * @param azure the organisation's API, with its token
 * @param title what people call it
 * @param head the newest commit of its source branch
 */
record AzurePullRequest(Api azure, PullRequestName name, String title, String head) {

    /** A status as it stands on a commit or pull request. */
    record Status(String state, String description, String context) {

        static Status of(JsonNode status) {
            JsonNode context = status.path("context");
            return new Status(status.path("state").asText(), status.path("description").asText(),
                    context.path("genre").asText("") + "/" + context.path("name").asText());
        }
    }

    static AzurePullRequest read(Api azure, PullRequestName name) {
        JsonNode found = azure.get(repository(name) + "/pullrequests/" + name.number() + "?api-version=7.1").require();
        return of(azure, name.project(), name.repository(), found);
    }

    /** The open pull request of the repository whose newest commit is this one. */
    static AzurePullRequest withHead(Api azure, String project, String repository, String head) {
        var anywhere = new PullRequestName(project, repository, 0);
        JsonNode open = azure.get(repository(anywhere) + "/pullrequests?searchCriteria.status=active&api-version=7.1")
                .require().path("value");
        return StreamSupport.stream(open.spliterator(), false)
                .map(found -> of(azure, project, repository, found))
                .filter(found -> found.head().equals(head))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no open pull request of %s ends in %s".formatted(
                        repository, head)));
    }

    List<Status> statusesOnPullRequest() {
        return statuses(repository(name) + "/pullRequests/" + name.number() + "/statuses?api-version=7.1");
    }

    List<Status> statusesOnHead() {
        return statuses(repository(name) + "/commits/" + head + "/statuses?api-version=7.1");
    }

    private List<Status> statuses(String path) {
        List<Status> statuses = new ArrayList<>();
        azure.get(path).require().path("value").forEach(status -> statuses.add(Status.of(status)));
        return statuses;
    }

    private static AzurePullRequest of(Api azure, String project, String repository, JsonNode found) {
        var name = new PullRequestName(project, repository, found.path("pullRequestId").asInt());
        return new AzurePullRequest(azure, name, found.path("title").asText(),
                found.path("lastMergeSourceCommit").path("commitId").asText());
    }

    private static String repository(PullRequestName name) {
        return "/%s/_apis/git/repositories/%s".formatted(segment(name.project()), segment(name.repository()));
    }

    private static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
