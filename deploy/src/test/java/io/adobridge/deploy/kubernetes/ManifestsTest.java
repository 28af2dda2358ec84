package io.adobridge.deploy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class ManifestsTest {

    @Test
    void productionHolds() {
        assertThat(findings(Manifests.production(), Checks.PROVIDED)).isEmpty();
    }

    @Test
    void productionHoldsWithThePrometheusOperator() {
        assertThat(findings(Manifests.monitored(), Checks.PROVIDED)).isEmpty();
    }

    @Test
    void theLocalOneHolds() {
        assertThat(findings(Manifests.local(), Checks.EVERYWHERE)).isEmpty();
    }

    @Test
    void eachRunsTheThreeServices() {
        for (Manifests manifests : List.of(Manifests.production(), Manifests.monitored(), Manifests.local())) {
            assertThat(manifests.services().map(Workload::name)).containsExactlyInAnyOrder("connection-service",
                    "ingestion-service", "status-reporter");
        }
    }

    @Test
    void noOverlayIsLeftOut() throws IOException {
        try (Stream<Path> overlays = Files.list(Kustomize.DEPLOY.resolve("overlays"))) {
            assertThat(overlays.map(overlay -> overlay.getFileName().toString())).containsExactlyInAnyOrder("local",
                    "production");
        }
    }

    @Test
    void productionContainsNoSecret() {
        assertThat(Kustomize.overlay("production")).doesNotContain("kind: Secret");
    }

    @Test
    void theDocumentationNamesWhateverHasToBeThereBeforehand() throws IOException {
        assertThat(Files.readString(Kustomize.DEPLOY.resolveSibling("docs").resolve("kubernetes.md")))
                .contains(Checks.PROVIDED);
    }

    @Test
    void aFieldThatKubernetesDoesNotKnowIsRefused() {
        String misspelled = Kustomize.overlay("production").replace("readOnlyRootFilesystem", "readOnlyRootFileSystem");

        assertThatThrownBy(() -> Manifests.parse(misspelled)).hasMessageContaining("readOnlyRootFileSystem");
    }

    @Test
    void aKindThatNobodyExpectsIsRefused() {
        assertThatThrownBy(() -> Manifests.parse("apiVersion: v1\nkind: Pod")).hasMessageContaining("v1/Pod");
    }

    private static List<String> findings(Manifests manifests, Set<String> provided) {
        return Checks.all(provided).stream().flatMap(check -> check.findings(manifests)).toList();
    }
}
