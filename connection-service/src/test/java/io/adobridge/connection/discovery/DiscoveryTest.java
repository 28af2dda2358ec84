package io.adobridge.connection.discovery;

import static io.adobridge.connection.Person.MEMBER;
import static io.adobridge.connection.Stage.PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.adobridge.connection.Stage;
import io.adobridge.connection.StagedTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
class DiscoveryTest extends StagedTest {

    @Test
    void listsProjectsAPageAtATimeByName() {
        UUID id = stage.register();
        List<String> whole = list(id, "projects", 500);

        assertThat(whole).isNotEmpty().doesNotHaveDuplicates().isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
        assertThat(list(id, "projects", 1)).isEqualTo(whole);
    }

    @Test
    void listsRepositoriesOfOneProjectAndOfAll() {
        UUID id = stage.register();
        String project = list(id, "projects", 500).get(0);

        List<String> ofOne = stage.as(MEMBER).queryParam("project", project).queryParam("limit", 500)
                .get(PATH + "/" + id + "/repositories").then().statusCode(200)
                .body("items.project", everyItem(equalTo(project)))
                .body("items.id", everyItem(notNullValue())).extract().path("items.name");

        assertThat(ofOne).isNotEmpty();
        assertThat(list(id, "repositories", 7)).containsAll(ofOne);
    }

    @Test
    void showsOnlyTheProjectsThatAConnectionIsLimitedTo() {
        String project = list(stage.register(), "projects", 500).get(0);
        Map<String, Object> wish = stage.wish(Stage.newName());
        wish.put("projects", List.of(project));
        UUID id = stage.register(wish);

        assertThat(list(id, "projects", 500)).containsExactly(project);
        stage.as(MEMBER).queryParam("limit", 500).get(PATH + "/" + id + "/repositories").then().statusCode(200)
                .body("items.project", everyItem(equalTo(project)));
    }

    @Test
    void saysThatAProjectIsUnknown() {
        UUID id = stage.register();

        stage.as(MEMBER).queryParam("project", "No such project").get(PATH + "/" + id + "/repositories")
                .then().statusCode(404).body("type", endsWith("/azure-not-found"));
    }

    @Test
    void saysThatTheTokenHasExpired() {
        String token = stage.pat();
        Map<String, Object> wish = stage.wish(Stage.newName());
        wish.put("auth", Map.of("kind", "pat", "token", token));
        UUID id = stage.register(wish);
        testbed.azure().expire(token);

        stage.as(MEMBER).get(PATH + "/" + id + "/projects").then().statusCode(502)
                .contentType("application/problem+json").body("type", endsWith("/azure-token-expired"));
    }

    private List<String> list(UUID id, String what, int limit) {
        List<String> names = new ArrayList<>();
        @Nullable
        String cursor = null;
        do {
            Response page = page(id, what, limit, cursor);
            names.addAll(page.path("items.name"));
            cursor = page.path("next");
        } while (cursor != null);
        return names;
    }

    private Response page(UUID id, String what, int limit, @Nullable String cursor) {
        var request = stage.as(MEMBER).queryParam("limit", limit);
        return (cursor == null ? request : request.queryParam("cursor", cursor)).get(PATH + "/" + id + "/" + what)
                .then().statusCode(200).extract().response();
    }
}
