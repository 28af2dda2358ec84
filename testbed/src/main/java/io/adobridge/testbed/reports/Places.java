package io.adobridge.testbed.reports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import io.adobridge.testbed.http.Api;

/** Commits of a simulated organisation that statuses can stand on. */
public record Places(List<Place> all, String organizationToken) {

    private static final int REPOSITORIES = 60;
    private static final int COMMITS_EACH = 150;

    /** A commit. */
    public record Place(String project, String repository, String commit) {
    }

    public static Places of(URI organization, String token) {
        Api azure = Api.at(organization).with("Authorization",
                "Basic " + Base64.getEncoder().encodeToString((":" + token).getBytes(UTF_8)));
        List<Place> places = new ArrayList<>();
        int read = 0;
        for (JsonNode repository : azure.get("/_apis/git/repositories?api-version=7.1").require().path("value")) {
            if (!repository.path("isDisabled").asBoolean() && repository.has("defaultBranch") && read++ < REPOSITORIES) {
                places.addAll(commits(azure, repository));
            }
        }
        return new Places(List.copyOf(places), token);
    }

    private static List<Place> commits(Api azure, JsonNode repository) {
        List<Place> places = new ArrayList<>();
        String project = repository.path("project").path("name").asText();
        JsonNode commits = azure.get("/_apis/git/repositories/" + repository.path("id").asText()
                + "/commits?searchCriteria.$top=" + COMMITS_EACH + "&api-version=7.1")
                .require();
        commits.path("value").forEach(commit -> places.add(new Place(project, repository.path("name").asText(),
                commit.path("commitId").asText())));
        return places;
    }

    @Override
    public String toString() {
        return "Places[" + all.size() + " commits]";
    }
}
