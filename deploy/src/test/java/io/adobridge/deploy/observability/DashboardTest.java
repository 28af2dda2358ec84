package io.adobridge.deploy.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import io.adobridge.testbed.process.Program.Ended;

class DashboardTest {

    private static final Path DASHBOARD = Path.of("observability/dashboard.json");

    private final List<JsonNode> panels = new ArrayList<>();
    private final List<String> expressions = new ArrayList<>();

    DashboardTest() throws IOException {
        for (JsonNode panel : new ObjectMapper().readTree(DASHBOARD.toFile()).path("panels")) {
            if (!panel.path("type").asText().equals("row")) {
                panels.add(panel);
                panel.path("targets").forEach(target -> expressions.add(target.path("expr").asText()));
            }
        }
    }

    @Test
    void showsMetricsThatThereAre() {
        Catalogue catalogue = Catalogue.read();

        assertThat(expressions).hasSizeGreaterThan(20);
        assertThat(expressions.stream().flatMap(expression -> Expressions.findings(expression, catalogue))).isEmpty();
    }

    @Test
    void saysOfEachPanelWhatItShows() {
        assertThat(panels).allSatisfy(panel -> {
            assertThat(panel.path("title").asText()).isNotBlank();
            assertThat(panel.path("description").asText()).isNotBlank();
            assertThat(panel.path("fieldConfig").path("defaults").path("unit").asText()).isNotBlank();
            assertThat(panel.path("datasource").path("uid").asText()).isEqualTo("${datasource}");
        });
        assertThat(panels.stream().map(panel -> panel.path("id").asInt())).doesNotHaveDuplicates();
    }

    @Test
    void asksWhatPrometheusUnderstands() throws IOException {
        AlertsTest.needsPromtool();
        Path rules = Files.createDirectories(Path.of("target/alerts").toAbsolutePath()).resolve("dashboard.yaml");
        new YAMLMapper().writeValue(rules.toFile(), asRules());

        Ended checked = AlertsTest.promtool("check", "rules", rules.toString());

        assertThat(checked.status()).as(checked.output()).isZero();
    }

    private ObjectNode asRules() {
        ObjectNode file = JsonNodeFactory.instance.objectNode();
        ObjectNode group = file.putArray("groups").addObject().put("name", "dashboard");
        var rules = group.putArray("rules");
        for (String expression : expressions) {
            rules.addObject().put("record", "panel:" + rules.size())
                    .put("expr", expression.replace("$__rate_interval", "5m"));
        }
        return file;
    }
}
