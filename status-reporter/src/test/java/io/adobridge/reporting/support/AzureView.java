package io.adobridge.reporting.support;

import static io.restassured.RestAssured.given;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.restassured.path.json.JsonPath;

/** What a visitor of the simulated organisation sees. */
public record AzureView(URI organization, String token) {

    /** The project in which the tests report. */
    public static final String PROJECT = "Fabrikam";
    /** Its repository with the commits that SonarQube analysed. */
    public static final String DEMO = "demo-svc";

    /** A status as it stands. */
    public record Status(int id, String state, String description, @Nullable String targetUrl,
            @Nullable Integer iterationId, String context) {

        @SuppressWarnings("unchecked")
        private static Status of(Map<String, Object> json) {
            Map<String, Object> context = (Map<String, Object>) Objects.requireNonNull(json.get("context"));
            return new Status((Integer) Objects.requireNonNull(json.get("id")), text(json, "state"),
                    text(json, "description"), (String) json.get("targetUrl"), (Integer) json.get("iterationId"),
                    context.get("genre") + "/" + context.get("name"));
        }

        private static String text(Map<String, Object> json, String name) {
            return String.valueOf(json.get(name));
        }
    }

    /** A pull request with the head of each iteration, the first first. */
    public record PullRequest(int id, List<String> heads) {

        public String firstHead() {
            return heads.get(0);
        }

        public String lastHead() {
            return heads.get(heads.size() - 1);
        }
    }

    /** The statuses of one context on a commit of {@link #DEMO}, in the order in which they were posted. */
    public List<Status> commitStatuses(String commit, String context) {
        return statuses(DEMO, "commits/" + commit + "/statuses", context);
    }

    /** The statuses of one context on a pull request, in the order in which they were posted. */
    public List<Status> pullRequestStatuses(String repository, int pullRequest, String context) {
        return statuses(repository, "pullRequests/" + pullRequest + "/statuses", context);
    }

    private List<Status> statuses(String repository, String path, String context) {
        List<Map<String, Object>> found = get(repository, path).getList("value");
        return found.stream().map(Status::of).filter(status -> status.context().equals(context)).toList();
    }

    /** The active pull requests of a repository, newest first. */
    public List<PullRequest> pullRequests(String repository) {
        List<Integer> ids = get(repository, "pullrequests?searchCriteria.status=active").getList("value.pullRequestId");
        return ids.stream().map(id -> new PullRequest(id, heads(repository, id))).toList();
    }

    private List<String> heads(String repository, int pullRequest) {
        return get(repository, "pullRequests/" + pullRequest + "/iterations").getList("value.sourceRefCommit.commitId");
    }

    /** Commits of {@link #DEMO}, newest first. */
    public List<String> commits(int count) {
        return get(DEMO, "commits?searchCriteria.$top=" + count).getList("value.commitId");
    }

    /** The commit that a branch of {@link #DEMO} points to. */
    public String headOf(String branch) {
        return get(DEMO, "refs?filter=heads/" + branch).getString("value.find{it.name=='refs/heads/" + branch + "'}.objectId");
    }

    /** Builds of the project, newest first. */
    public List<Integer> builds(int count) {
        return path("/" + PROJECT + "/_apis/build/builds?$top=" + count).getList("value.id");
    }

    public List<String> buildTags(int build) {
        return path("/" + PROJECT + "/_apis/build/builds/" + build + "/tags").getList("value");
    }

    /** The properties of a build by name. */
    public Map<String, Object> buildProperties(int build) {
        return path("/" + PROJECT + "/_apis/build/builds/" + build + "/properties").getMap("value");
    }

    /** The name of a repository that is listed and disabled. */
    public String disabledRepository() {
        List<String> disabled = path("/" + PROJECT + "/_apis/git/repositories").getList("value.findAll{it.isDisabled}.name");
        return disabled.get(0);
    }

    /** The id of a repository of the tests' project. */
    public UUID repositoryId(String name) {
        return UUID.fromString(path("/" + PROJECT + "/_apis/git/repositories/" + name).getString("id"));
    }

    private JsonPath get(String repository, String path) {
        return path("/" + PROJECT + "/_apis/git/repositories/" + repository + "/" + path);
    }

    private JsonPath path(String path) {
        String version = path.contains("?") ? "&api-version=7.1" : "?api-version=7.1";
        return given().auth().preemptive().basic("", token).get(organization + path + version).then().statusCode(200)
                .extract().jsonPath();
    }
}
