package io.adobridge.testbed.azure.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

class PlanningRoutesTest {
    private static final Example EXAMPLE = new Example();

    @AfterAll
    static void close() {
        EXAMPLE.close();
    }

    @Test
    void aTeamHasMembersAnAreaSprintsAndBoards() {
        JsonNode teams = EXAMPLE.get("_apis/projects/Fabrikam/teams").path("value");
        assertThat(teams.findValuesAsText("name")).containsExactly("Fabrikam Team", "Blue + Green", "Platform");
        assertThat(EXAMPLE.get("_apis/teams").path("count").asInt()).isEqualTo(6);
        assertThat(EXAMPLE.get("_apis/projects/Fabrikam/teams/" + teams.get(1).path("id").asText() + "/members").path("value"))
                .isNotEmpty().allMatch(member -> member.path("identity").has("uniqueName"));
        String work = "Fabrikam/Blue%20+%20Green/_apis/work/";
        assertThat(EXAMPLE.get(work + "teamsettings/teamfieldvalues").path("defaultValue").asText()).isEqualTo("Fabrikam\\Web");
        assertThat(EXAMPLE.get(work + "teamsettings/iterations?$timeframe=current").path("value").size())
                .isLessThanOrEqualTo(1);
        assertThat(EXAMPLE.get(work + "teamsettings/iterations").path("value")).hasSize(9);
        assertThat(EXAMPLE.get(work + "boards").path("value").findValuesAsText("name")).containsExactly("Stories", "Features",
                "Epics");
        assertThat(EXAMPLE.get(work + "boards/Stories/columns").path("value")).extracting(
                column -> column.path("stateMappings").path("User Story").asText())
                .containsExactly("New", "Active", "Resolved", "Closed");
    }

    @Test
    void treesAreAsDeepAsAskedFor() {
        JsonNode shallow = EXAMPLE.get("Fabrikam/_apis/wit/classificationnodes/areas");
        assertThat(shallow.path("hasChildren").asBoolean()).isTrue();
        assertThat(shallow.has("children")).isFalse();
        JsonNode deep = EXAMPLE.get("Fabrikam/_apis/wit/classificationnodes?$depth=5").path("value");
        assertThat(deep.get(0).findValuesAsText("path")).contains("\\Fabrikam\\Area\\Services\\Payments");
        assertThat(deep.get(1).findValuesAsText("startDate")).hasSize(9).isSorted();
        assertThat(EXAMPLE.get("Fabrikam/_apis/wit/classificationnodes/areas/Data%20&%20Reports").path("name").asText())
                .isEqualTo("Data & Reports");
    }

    @Test
    void statesHaveCategories() {
        assertThat(EXAMPLE.get("Fabrikam/_apis/wit/workitemtypes/Bug/states").path("value").findValuesAsText("category"))
                .containsExactly("Proposed", "InProgress", "Resolved", "Completed", "Removed");
        assertThat(EXAMPLE.get("Fabrikam/_apis/wit/workitemtypes").path("value").findValuesAsText("referenceName"))
                .contains("Microsoft.VSTS.WorkItemTypes.UserStory");
    }

    @Test
    void updatesTellOldAndNewValues() {
        int id = 3;
        JsonNode updates = EXAMPLE.get("_apis/wit/workItems/" + id + "/updates").path("value");
        JsonNode revisions = EXAMPLE.get("_apis/wit/workItems/" + id + "/revisions").path("value");
        assertThat(updates).hasSameSizeAs(revisions);
        assertThat(updates.get(0).path("fields").path("System.Title").has("oldValue")).isFalse();
        assertThat(updates.get(1).path("fields").path("System.Rev").toString()).isEqualTo("{\"oldValue\":1,\"newValue\":2}");
        assertThat(updates.get(updates.size() - 1).path("revisedDate").asText()).isEqualTo("9999-01-01T00:00:00Z");
    }

    @Test
    void deletedItemsAreInTheRecycleBinOnly() {
        List<Integer> binned = new ArrayList<>();
        EXAMPLE.get("_apis/wit/recyclebin").path("value").forEach(item -> binned.add(item.path("id").asInt()));
        assertThat(binned).isNotEmpty().allMatch(
                id -> EXAMPLE.refused("GET", "_apis/wit/workitems/" + id, "").message().startsWith("TF401232"));
        JsonNode all = EXAMPLE.post("_apis/wit/wiql", "{\"query\":\"SELECT [System.Id] FROM WorkItems\"}").path("workItems");
        assertThat(all.size() + binned.size()).isEqualTo(1_000);
    }

    @Test
    void itemsAreCreatedCommentedPatchedAndDeleted() {
        String patch = "[{\"op\":\"add\",\"path\":\"/fields/System.Title\",\"value\":\"New one\"}]";
        int id = EXAMPLE.post("Fabrikam/_apis/wit/workitems/$Bug", patch).path("id").asInt();
        assertThat(id).isGreaterThan(1_000);
        String item = "_apis/wit/workItems/" + id;
        assertThat(EXAMPLE.patch(item, "[{\"op\":\"test\",\"path\":\"/rev\",\"value\":1},"
                + "{\"op\":\"add\",\"path\":\"/fields/System.State\",\"value\":\"Active\"}]").path("rev").asInt()).isEqualTo(2);
        assertThat(EXAMPLE.refused("PATCH", item, "[{\"op\":\"test\",\"path\":\"/rev\",\"value\":1}]").status()).isEqualTo(412);
        EXAMPLE.post(item + "/comments", "{\"text\":\"first\"}");
        EXAMPLE.post(item + "/comments", "{\"text\":\"second\"}");
        JsonNode comments = EXAMPLE.get(item + "/comments?$top=1");
        assertThat(comments.path("totalCount").asInt()).isEqualTo(2);
        assertThat(comments.path("comments").get(0).path("text").asText()).isEqualTo("second");
        assertThat(EXAMPLE.get(item + "/comments?continuationToken=" + comments.path("continuationToken").asText())
                .path("comments").findValuesAsText("text")).containsExactly("first");
        assertThat(EXAMPLE.answer("DELETE", item, "").statusCode()).isEqualTo(200);
        assertThat(EXAMPLE.answer("GET", item, "").statusCode()).isEqualTo(404);
        assertThat(EXAMPLE.get("_apis/wit/recyclebin/" + id).path("name").asText()).isEqualTo("New one");
    }

    @Test
    void linksBetweenParentsAndChildrenAreReported() {
        JsonNode links = EXAMPLE.get("Fabrikam/_apis/wit/reporting/workitemlinks");
        assertThat(links.path("isLastBatch").asBoolean()).isTrue();
        assertThat(links.path("values")).isNotEmpty().allSatisfy(link -> assertThat(
                link.path("rel").asText()).isEqualTo("System.LinkTypes.Hierarchy"));
        assertThat(EXAMPLE.get("Fabrikam/_apis/wit/reporting/workitemlinks?continuationToken="
                + links.path("continuationToken").asText()).path("values")).isEmpty();
    }

    @Test
    void relationsLeadToPullRequestsAndCommits() {
        JsonNode linked = EXAMPLE.get("_apis/git/pullrequests?searchCriteria.status=completed&$top=300").path("value");
        int found = 0;
        for (JsonNode pullRequest : linked) {
            String place = pullRequest.path("repository").path("project").path("id").asText() + "/_apis/git/repositories/"
                    + pullRequest.path("repository").path("id").asText() + "/pullRequests/";
            JsonNode items = EXAMPLE.get(place + pullRequest.path("pullRequestId").asInt() + "/workitems").path("value");
            if (items.isEmpty() || found++ > 5)
                continue;
            assertThat(EXAMPLE.get("_apis/wit/workitems/" + items.get(0).path("id").asText() + "?$expand=relations")
                    .path("relations").findValuesAsText("url"))
                    .anyMatch(url -> url.startsWith("vstfs:///Git/PullRequestId/")
                            && url.endsWith("%2F" + pullRequest.path("pullRequestId").asInt()));
        }
        assertThat(found).isPositive();
    }
}
