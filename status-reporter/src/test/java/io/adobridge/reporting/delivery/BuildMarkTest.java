package io.adobridge.reporting.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

import io.adobridge.azure.core.JsonPatchOperation;
import io.adobridge.azure.json.PropertiesCollection;
import io.adobridge.reporting.verdict.GateStatus;

class BuildMarkTest {

    private final BuildMark failed = BuildMark.of(statement(GateStatus.FAILED, "https://tool.example.com/1"));

    @Test
    void namesItsPropertiesByTheContext() {
        assertThat(failed.properties()).isEqualTo(Map.of("my-tools.gate-1", "failed", "my-tools.gate-1.text", "text",
                "my-tools.gate-1.url", "https://tool.example.com/1"));
    }

    @Test
    void changesWhatIsNotThereYetOnly() {
        PropertiesCollection standing = properties(Map.of("my-tools.gate-1", "passed", "my-tools.gate-1.text", "text",
                "my-tools.gate-1.url", "https://tool.example.com/1", "of.another", "stays"));

        assertThat(failed.changes(standing))
                .containsExactly(JsonPatchOperation.add("/my-tools.gate-1", TextNode.valueOf("failed")));
        assertThat(failed.changes(properties(failed.properties()))).isEmpty();
    }

    @Test
    void removesTheAddressOfAnEarlierStatement() {
        BuildMark without = BuildMark.of(statement(GateStatus.FAILED, null));

        assertThat(without.changes(properties(failed.properties())))
                .containsExactly(JsonPatchOperation.remove("/my-tools.gate-1.url"));
    }

    @Test
    void aWithdrawnOneLeavesNothing() {
        BuildMark withdrawn = BuildMark.of(statement(GateStatus.RETRACTED, null));

        assertThat(withdrawn.changes(properties(failed.properties()))).hasSize(3).extracting(JsonPatchOperation::op)
                .containsOnly("remove");
        assertThat(withdrawn.missingAmong(List.of())).isEmpty();
        assertThat(withdrawn.staleAmong(List.of("my-tools-gate-1-failed"))).containsExactly("my-tools-gate-1-failed");
    }

    @Test
    void takesTheTagOfAnEarlierStatementAwayAndNoOther() {
        List<String> standing = List.of("nightly", "my-tools-gate-1-passed", "my-tools-gate-10-passed");

        assertThat(failed.missingAmong(standing)).contains("my-tools-gate-1-failed");
        assertThat(failed.staleAmong(standing)).containsExactly("my-tools-gate-1-passed");
        assertThat(failed.missingAmong(List.of("my-tools-gate-1-failed"))).isEmpty();
    }

    private static Statement statement(GateStatus status, @Nullable String url) {
        return new Statement("my/tools", "gate 1", status, "text", url);
    }

    private static PropertiesCollection properties(Map<String, String> values) {
        return new PropertiesCollection(values.entrySet().stream()
                .collect(Collectors.<Map.Entry<String, String>, String, JsonNode> toMap(Map.Entry::getKey,
                        entry -> TextNode.valueOf(entry.getValue()))));
    }
}
