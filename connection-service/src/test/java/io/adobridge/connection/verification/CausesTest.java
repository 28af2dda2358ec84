package io.adobridge.connection.verification;

import static io.adobridge.connection.Person.MEMBER;
import static io.adobridge.connection.Stage.PATH;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import io.adobridge.connection.StagedTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/**
 * Brings every cause about and writes down what the service answers: {@code docs/validation.md}. With
 * {@code -Dadobridge.write-validation=true} the file is written anew instead of compared.
 */
@QuarkusTest
class CausesTest extends StagedTest {

    private static final Path FILE = Path.of("../docs/validation.md");
    private static final String FIRST_FAILED = "checks.find { it.outcome == 'failed' }";

    @Test
    void answersNoTwoCausesAlike() throws IOException {
        List<Row> rows = new ArrayList<>();
        try (Situations situations = new Situations(testbed, stage)) {
            situations.all().forEach((matter, wish) -> rows.add(answer(matter, wish.get())));
        }

        assertThat(rows).extracting(Row::cause).doesNotHaveDuplicates();
        assertThat(rows).extracting(Row::reason).doesNotHaveDuplicates();
        assertThat(rows).extracting(Row::remedy).doesNotHaveDuplicates();
        compare(page(rows));
    }

    private Row answer(String matter, Map<String, Object> wish) {
        Response answer = stage.as(MEMBER).body(wish).post(PATH + "/validate");
        JsonPath json = answer.jsonPath();
        if (answer.statusCode() == 422) {
            String type = json.getString("type");
            return new Row(matter, "–", type.substring(type.lastIndexOf('/') + 1), json.getString("title"),
                    json.getString("detail"));
        }
        assertThat(answer.statusCode()).as(matter).isEqualTo(200);
        assertThat(json.getBoolean("valid")).as(matter).isFalse();
        return new Row(matter, json.getString(FIRST_FAILED + ".name"), json.getString(FIRST_FAILED + ".cause"),
                json.getString(FIRST_FAILED + ".reason"), json.getString(FIRST_FAILED + ".remedy"));
    }

    private static String page(List<Row> rows) {
        return """
                # Validation

                What `POST /api/v1/connections/validate` answers for each thing that can be the matter, as a test has brought it
                about; the test writes this table. `cause` never changes its meaning. A check without a name was refused before
                anything was sent.

                A connection does without `vso.release`, `vso.test`, `vso.environment_manage` and `vso.graph`: without them
                `pipelines.releases`, `pipelines.tests`, `pipelines.environments` or `users` fails, the answer is `valid`
                nevertheless, and the connection is `degraded` with the scope's name.

                | what is the matter | check | cause | reason | remedy |
                |---|---|---|---|---|
                """
                + rows.stream().map(Row::toString).collect(Collectors.joining("\n")) + "\n";
    }

    private static void compare(String page) throws IOException {
        if (Boolean.getBoolean("adobridge.write-validation")) {
            Path written = Files.writeString(FILE, page);
            assertThat(written).exists();
        }
        assertThat(FILE).as("write it with -Dadobridge.write-validation=true").content().isEqualTo(page);
    }

    private record Row(String matter, String check, String cause, String reason, String remedy) {

        @Override
        public String toString() {
            return "| " + matter + " | " + (check.equals("–") ? check : "`" + check + "`") + " | `" + cause + "` | " + reason
                    + " | " + remedy + " |";
        }
    }
}
