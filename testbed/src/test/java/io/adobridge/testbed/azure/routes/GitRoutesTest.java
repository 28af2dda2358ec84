package io.adobridge.testbed.azure.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.StreamSupport;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.adobridge.testbed.azure.front.Paths;
import io.adobridge.testbed.azure.world.Planted;

class GitRoutesTest {
    private static final Example EXAMPLE = new Example();
    private static final String DEMO = "Fabrikam/_apis/git/repositories/demo-svc";

    @AfterAll
    static void close() {
        EXAMPLE.close();
    }

    @Test
    void listsProjectsAndRepositoriesWithTheDisabledOneAndWithoutTheHidden() {
        assertThat(EXAMPLE.get("_apis/projects").path("value").findValuesAsText("name")).contains("Fabrikam", "Contoso Retail");
        JsonNode repositories = EXAMPLE.get("_apis/git/repositories").path("value");
        assertThat(repositories).hasSize(19)
                .anyMatch(repository -> repository.path("name").asText().equals("legacy-portal")
                        && repository.path("isDisabled").asBoolean())
                .anyMatch(repository -> repository.path("name").asText().equals("new-service")
                        && !repository.has("defaultBranch"))
                .anyMatch(repository -> repository.path("name").asText().equals("demo+tools"));
        assertThat(EXAMPLE.get("_apis/git/repositories?includeHidden=true").path("count").asInt()).isEqualTo(20);
    }

    @Test
    void findsWhatHasATrickyName() {
        JsonNode repositories = EXAMPLE.get("_apis/git/repositories").path("value");
        assertThat(repositories).allSatisfy(repository -> {
            String project = repository.path("project").path("name").asText();
            String path = Paths.encode(project) + "/_apis/git/repositories/"
                    + Paths.encode(repository.path("name").asText());
            assertThat(EXAMPLE.get(path).path("id")).isEqualTo(repository.path("id"));
        });
    }

    @Test
    void knowsNothingOfADisabledRepository() {
        for (String below : new String[] { "/commits", "/refs", "/pushes", "/pullrequests", "/stats/branches" })
            assertThat(EXAMPLE.refused("GET", "Fabrikam/_apis/git/repositories/legacy-portal" + below, ""))
                    .extracting(Example.Refusal::status, Example.Refusal::typeKey)
                    .containsExactly(404, "GitRepositoryNotFoundException");
    }

    @Test
    void saysWhichProjectDoesNotExist() {
        assertThat(EXAMPLE.refused("GET", "Nowhere/_apis/git/repositories", "")).satisfies(refusal -> {
            assertThat(refusal.status()).isEqualTo(404);
            assertThat(refusal.typeKey()).isEqualTo("ProjectDoesNotExistWithNameException");
            assertThat(refusal.message()).startsWith("TF200016: The following project does not exist: Nowhere.");
        });
    }

    @Test
    void listsTheCommitsOfTheDefaultBranchNewestFirst() {
        JsonNode first = EXAMPLE.get(DEMO + "/commits").path("value");
        assertThat(first).hasSize(100);
        assertThat(first.findValuesAsText("commitId")).contains(Planted.SECOND);
        JsonNode all = EXAMPLE.post(DEMO + "/commitsbatch?$top=50000", "{}").path("value");
        assertThat(all.size()).isGreaterThan(150);
        assertThat(StreamSupport.stream(all.spliterator(), false).map(commit -> commit.path("committer").path("date").asText())
                .toList()).isSortedAccordingTo((a, b) -> b.compareTo(a));
        JsonNode second = EXAMPLE.get(DEMO + "/commits?searchCriteria.$skip=100&searchCriteria.$top=20").path("value");
        assertThat(second).hasSize(20).first().isEqualTo(all.get(100));
    }

    @Test
    void windowsGoByTheCommittersDate() {
        JsonNode all = EXAMPLE.post(DEMO + "/commitsbatch?$top=50000", "{}").path("value");
        String newest = all.get(10).path("committer").path("date").asText();
        String oldest = all.get(30).path("committer").path("date").asText();
        JsonNode window = EXAMPLE.get(DEMO + "/commits?searchCriteria.fromDate=" + oldest + "&searchCriteria.toDate=" + newest);
        assertThat(window.path("count").asInt()).isEqualTo(21);
    }

    @Test
    void showsParentsOfOneCommit() {
        JsonNode commit = EXAMPLE.get(DEMO + "/commits/" + Planted.FIRST);
        assertThat(commit.path("parents")).isNotEmpty();
        assertThat(EXAMPLE.get(DEMO + "/commits/" + commit.path("parents").get(0).asText()).path("commitId"))
                .isEqualTo(commit.path("parents").get(0));
    }

    @Test
    void pagesRefsByToken() {
        JsonNode all = EXAMPLE.get(DEMO + "/refs").path("value");
        assertThat(all.size()).isGreaterThan(3);
        assertThat(EXAMPLE.tokened(DEMO + "/refs?$top=2")).hasSameSizeAs(all);
        assertThat(EXAMPLE.get(DEMO + "/refs?filter=heads/").path("value").findValuesAsText("name"))
                .contains("refs/heads/main").allMatch(name -> name.startsWith("refs/heads/"));
    }

    @Test
    void listsActivePullRequestsUnlessAskedForOthers() {
        JsonNode active = EXAMPLE.get("_apis/git/pullrequests?$top=1000").path("value");
        assertThat(active.findValuesAsText("status")).isNotEmpty().containsOnly("active");
        assertThat(EXAMPLE.get("_apis/git/pullrequests?searchCriteria.status=all").path("count").asInt()).isEqualTo(101);
        assertThat(EXAMPLE.get("_apis/git/pullrequests?searchCriteria.status=all&$top=5000").path("count").asInt())
                .isEqualTo(300);
    }

    @Test
    void cutsDescriptionsInLists() {
        JsonNode all = EXAMPLE.get("_apis/git/pullrequests?searchCriteria.status=all&$top=1000").path("value");
        JsonNode cut = StreamSupport.stream(all.spliterator(), false)
                .filter(pullRequest -> pullRequest.path("description").asText().length() == 400).findFirst().orElseThrow();
        assertThat(EXAMPLE.get("_apis/git/pullrequests/" + cut.path("pullRequestId").asInt()).path("description").asText())
                .hasSizeGreaterThan(400).startsWith(cut.path("description").asText());
    }

    @Test
    void windowsOfPullRequestsGoByCreationOrByClosing() {
        String window = "&searchCriteria.minTime=2026-11-01T00:00:00Z&searchCriteria.maxTime=2026-11-08T00:00:00Z";
        String all = "_apis/git/pullrequests?searchCriteria.status=all&$top=1000" + window;
        assertThat(EXAMPLE.get(all).path("value").findValuesAsText("creationDate")).isNotEmpty()
                .allMatch(date -> date.compareTo("2026-11-01") >= 0 && date.compareTo("2026-11-08") < 0);
        assertThat(EXAMPLE.get(all + "&searchCriteria.queryTimeRangeType=closed").path("value").findValuesAsText("closedDate"))
                .isNotEmpty().allMatch(date -> date.compareTo("2026-11-01") >= 0 && date.compareTo("2026-11-08") < 0);
    }

    @Test
    void showsTheIterationsOfAPullRequestWithTheirCommits() {
        JsonNode planted = StreamSupport.stream(EXAMPLE.get(DEMO + "/pullrequests").path("value").spliterator(), false)
                .filter(one -> one.path("lastMergeSourceCommit").path("commitId").asText().equals(Planted.SECOND))
                .findFirst().orElseThrow();
        JsonNode iterations = EXAMPLE.get(DEMO + "/pullRequests/" + planted.path("pullRequestId").asInt()
                + "/iterations?includeCommits=true").path("value");
        assertThat(iterations.get(0).path("commits").findValuesAsText("commitId")).containsExactly(Planted.SECOND);
    }

    @Test
    void anAbandonedPullRequestHasNoMergeCommit() {
        JsonNode abandoned = EXAMPLE.get("_apis/git/pullrequests?searchCriteria.status=abandoned").path("value");
        assertThat(abandoned).isNotEmpty().noneMatch(pullRequest -> pullRequest.has("lastMergeCommit"));
    }
}
