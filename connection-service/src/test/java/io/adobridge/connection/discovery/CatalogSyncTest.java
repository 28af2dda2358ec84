package io.adobridge.connection.discovery;

import static io.adobridge.connection.Person.MEMBER;
import static io.adobridge.connection.Person.OUTSIDER;
import static io.adobridge.connection.Person.READER;
import static io.adobridge.connection.Stage.PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.adobridge.connection.Stage;
import io.adobridge.connection.StagedTest;
import io.adobridge.testbed.azure.fault.Effect;
import io.adobridge.testbed.azure.fault.When;
import io.adobridge.testbed.azure.world.Project;
import io.adobridge.testbed.azure.world.Repository;
import io.adobridge.testbed.azure.world.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class CatalogSyncTest extends StagedTest {

    @Inject
    SyncNow now;

    @ParameterizedTest
    @ValueSource(strings = { "projects", "repositories", "pipelines", "teams", "boards" })
    void findsOfAnOrganizationWhatIsThereLive(String what) {
        UUID id = stage.register();

        run(() -> now.of(id));

        assertThat(ids(id, what, "catalog", 3)).isNotEmpty().doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(ids(id, what, "live", 500));
    }

    @ParameterizedTest
    @ValueSource(strings = { "projects", "repositories", "pipelines", "teams", "boards" })
    void findsOfAServerWhatIsThereLive(String what) {
        UUID id = onServer();

        run(() -> now.of(id));

        assertThat(ids(id, what, "catalog", 500)).isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(ids(id, what, "live", 3));
    }

    @Test
    void ordersByNameInAnyCase() {
        UUID id = stage.register();

        run(() -> now.of(id));

        assertThat(list(id, "repositories").extract().<List<String>> path("items.name"))
                .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    }

    @Test
    void knowsARenamedRepositoryAgainAndDatesTheOneThatIsGone() {
        UUID id = stage.register();
        World world = testbed.world(Stage.ORGANIZATION);
        Repository renamed = world.repositories().at(0);
        Repository deleted = world.repositories().at(6);
        run(() -> now.of(id));

        world.administration().rename(renamed, "another-name");
        world.administration().delete(deleted);
        run(() -> now.of(id));

        list(id, "repositories").body(of(renamed.id()) + ".name", equalTo("another-name"))
                .body(of(deleted.id()), nullValue());
        gone(id, "repositories").body("items.id", contains(deleted.id().toString()))
                .body("items[0].goneAt", notNullValue());
    }

    @Test
    void letsGoOfAProjectWithAllThatItHad() {
        UUID id = stage.register();
        World world = testbed.world(Stage.ORGANIZATION);
        Project project = world.projects().at(1);
        run(() -> now.of(id));

        world.administration().delete(project);
        run(() -> now.of(id));

        gone(id, "projects").body("items.name", contains(project.name()));
        assertThat(gone(id, "teams").extract().<List<String>> path("items.project")).isNotEmpty()
                .containsOnly(project.name());
        assertThat(list(id, "boards").extract().<List<String>> path("items.project")).doesNotContain(project.name());
    }

    @Test
    void followsTheNewNameOfAProject() {
        UUID id = stage.register();
        World world = testbed.world(Stage.ORGANIZATION);
        run(() -> now.of(id));

        world.administration().rename(world.projects().at(0), "Newly named");
        run(() -> now.of(id));

        stage.as(MEMBER).queryParam("source", "catalog").queryParam("project", "newly named")
                .get(PATH + "/" + id + "/repositories").then().statusCode(200).body("items.size()", greaterThan(0));
    }

    @Test
    void goesOnWithTheOthersWhenOneProjectCannotBeRead() {
        UUID id = stage.register();
        Project closed = testbed.world(Stage.ORGANIZATION).projects().at(0);
        testbed.azure().faults().add(When.path(closed.id() + "/_apis/build/"),
                new Effect.Answer(403, "application/json", "{\"message\":\"no\",\"typeKey\":\"AccessCheckException\"}",
                        Map.of()));

        run(() -> now.of(id));

        list(id, "projects").body(of(closed.id()) + ".problem.cause", equalTo("azure-forbidden"))
                .body("items.findAll { it.problem == null }.size()", greaterThan(0));
        assertThat(list(id, "pipelines").extract().<List<String>> path("items.project")).isNotEmpty()
                .doesNotContain(closed.name());
        assertThat(list(id, "repositories").extract().<List<String>> path("items.project")).contains(closed.name());
        catalog(id).body("projectsWithProblems", equalTo(1)).body("syncedAt", notNullValue());
    }

    @Test
    void saysThatARepositoryIsDisabled() {
        UUID id = stage.register();
        Repository disabled = testbed.world(Stage.ORGANIZATION).repositories().at(1);

        run(() -> now.of(id));

        list(id, "repositories").body(of(disabled.id()) + ".disabled", equalTo(true));
    }

    @Test
    void keepsWhatItKnowsWhileTheTokenIsNotAccepted() {
        String token = stage.pat();
        Map<String, Object> wish = stage.wish(Stage.newName());
        wish.put("auth", Map.of("kind", "pat", "token", token));
        UUID id = stage.register(wish);
        run(() -> now.of(id));
        testbed.azure().expire(token);

        run(() -> now.of(id));

        catalog(id).body("problem.cause", equalTo("azure-token-expired")).body("counts.repository", greaterThan(0))
                .body("running", equalTo(false));
        list(id, "repositories").body("items.size()", greaterThan(0));
    }

    @Test
    void refusesWhatMakesNoSense() {
        UUID id = stage.register();

        stage.as(MEMBER).queryParam("gone", true).get(PATH + "/" + id + "/teams").then().statusCode(400)
                .body("errors.field", contains("gone"));
        stage.as(MEMBER).queryParam("source", "elsewhere").get(PATH + "/" + id + "/teams").then().statusCode(400);
        stage.as(MEMBER).queryParam("cursor", "nonsense").get(PATH + "/" + id + "/boards").then().statusCode(400)
                .body("type", endsWith("/invalid-cursor"));
        stage.as(OUTSIDER).get(PATH + "/" + id + "/pipelines").then().statusCode(404);
        stage.as(OUTSIDER).get(PATH + "/" + id + "/catalog").then().statusCode(404);
    }

    private UUID onServer() {
        Map<String, Object> wish = stage.wish(Stage.newName());
        wish.put("host", Map.of("kind", "server", "collectionUrl", stage.server()));
        wish.put("auth", Map.of("kind", "pat", "token", stage.serverPat()));
        return stage.register(wish);
    }

    private ValidatableResponse catalog(UUID id) {
        return stage.as(READER).get(PATH + "/" + id + "/catalog").then().statusCode(200);
    }

    private ValidatableResponse list(UUID id, String what) {
        return stage.as(READER).queryParam("source", "catalog").queryParam("limit", 500).get(PATH + "/" + id + "/" + what)
                .then().statusCode(200);
    }

    private ValidatableResponse gone(UUID id, String what) {
        return stage.as(READER).queryParam("source", "catalog").queryParam("gone", true).queryParam("limit", 500)
                .get(PATH + "/" + id + "/" + what).then().statusCode(200);
    }

    private List<Object> ids(UUID id, String what, String source, int limit) {
        List<Object> ids = new ArrayList<>();
        @Nullable
        String cursor = null;
        do {
            var request = stage.as(READER).queryParam("source", source).queryParam("limit", limit);
            Response page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get(PATH + "/" + id + "/" + what).then().statusCode(200).extract().response();
            ids.addAll(page.<List<Object>> path("items.id"));
            cursor = page.path("next");
        } while (cursor != null);
        return ids;
    }

    private static String of(UUID id) {
        return "items.find { it.id == '" + id + "' }";
    }
}
