package io.adobridge.ingestion.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.adobridge.ingestion.stage.Connected;
import io.adobridge.ingestion.stage.Stage;
import io.adobridge.ingestion.stage.StageResource;
import io.adobridge.testbed.azure.front.HostKind;
import io.adobridge.testbed.azure.world.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Boards of a Server: what its version lacks is told of that stream, and the rest is here. */
@QuarkusTest
@TestProfile(Lively.class)
@WithTestResource(StageResource.class)
class ServersTest {

    private static final List<String> STREAMS = List.of("processes", "work-item-types", "areas-and-iterations", "teams",
            "team-details", "users", "work-items", "work-item-links", "recycle-bin");

    Stage stage;

    @ParameterizedTest
    @EnumSource(names = { "SERVER_2019", "SERVER_2020", "SERVER_2022" })
    void bringsTheBoardsOfAServer(HostKind kind) {
        World world = stage.organization(Stage.SMALL, kind);

        Connected connection = stage.connect(world).awaitCurrent();

        assertThat(connection.all("/work-items")).isNotEmpty();
        assertThat(connection.all("/work-item-types")).isNotEmpty();
        assertThat(connection.all("/work-item-links")).isNotEmpty();
        assertThat(connection.all("/boards")).isNotEmpty();
        assertThat(connection.all("/users")).isNotEmpty().extracting("source").containsOnly("teams");
        boolean lacksComments = kind == HostKind.SERVER_2019;
        assertThat(connection.all("/work-item-comments").isEmpty()).isEqualTo(lacksComments);
        assertThat(connection.of("work-item-comments", "state")).containsOnly(lacksComments ? "unsupported" : "current");
        assertThat(STREAMS).allSatisfy(stream -> assertThat(connection.of(stream, "state")).as(stream).isNotEmpty()
                .containsOnly("current"));
        if (lacksComments) {
            assertThat(connection.of("work-item-comments", "lastError")).allSatisfy(
                    reason -> assertThat((String) reason).contains("Azure DevOps Server 2019.1 has"));
        }
    }
}
