package io.adobridge.deploy.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.adobridge.deploy.kubernetes.Rendered;

/** What images, manifests and the building machine call things. */
class NamesTest {

    private final List<Service> services = Service.all(SmallService.CHECKOUT);

    @Test
    void manifestsReferToTheImagesThatAreBuilt() {
        for (Service service : services) {
            assertThat(Rendered.localImage(service.name())).isEqualTo(ImageBuild.name(service, Optional.of("local")));
            assertThat(Rendered.port(service.name())).isEqualTo(service.port());
            assertThat(Rendered.user(service.name())).isEqualTo(SystemFiles.USER);
            assertThat(Rendered.workingDirectory(service.name())).isEqualTo(Image.WORKING_DIRECTORY);
        }
    }

    @Test
    void aServiceThatWasNotBuiltIsNamedWithWhatBuildsIt(@TempDir Path empty) {
        assertThatThrownBy(() -> new Service("status-reporter", 8083, empty).executable())
                .hasMessageContaining("-runner").hasMessageContaining("mvn package -Dnative");
    }

    @Test
    void theLoaderSaysWhichLibrariesAreNeeded() {
        assertThat(Libraries.parse("""
                	linux-vdso.so.1 (0x00007fae3c3cd000)
                	libz.so.1 => /lib/x86_64-linux-gnu/libz.so.1 (0x00007fae3c39d000)
                	/lib64/ld-linux-x86-64.so.2 (0x00007fae3c3cf000)
                """)).containsExactly(Path.of("/lib/x86_64-linux-gnu/libz.so.1"), Path.of("/lib64/ld-linux-x86-64.so.2"));
        assertThatThrownBy(() -> Libraries.parse("\tlibz.so.1 => not found")).hasMessageContaining("libz.so.1");
    }

    @Test
    void theSourceOfAnImageCarriesNoCredentials(@TempDir Path checkout) {
        String answer = Tool.require("git", "-C", checkout.toString(), "init");
        assertThat(answer).isNotNull();
        answer = Tool.require("git", "-C", checkout.toString(), "remote", "add", "origin",
                "https://somebody:secret@example.com/adobridge.git");
        assertThat(answer).isEmpty();

        assertThat(Origin.of(checkout, Map.of()).source()).hasValue("https://example.com/adobridge");
        assertThat(Origin.of(checkout, Map.of("IMAGE_SOURCE", "https://example.com/other")).source())
                .hasValue("https://example.com/other");
        assertThat(Origin.of(checkout, Map.of()).revision()).isEqualTo("unknown");
    }

    @Test
    void theContainerfileSaysTheSame() throws IOException {
        String told = Files.readString(SmallService.CHECKOUT.resolve("deploy/images/Containerfile"));

        assertThat(told.lines()).contains("FROM scratch", "COPY base/ /", "COPY ${SERVICE}/ /", "EXPOSE ${PORT}/tcp",
                "USER %1$d:%1$d".formatted(SystemFiles.USER), "WORKDIR " + Image.WORKING_DIRECTORY,
                "ENTRYPOINT [\"%s\"]".formatted(String.join("\", \"", Image.ENTRYPOINT)));
        var image = new Image("adobridge/status-reporter:1", services.get(2), new Origin("unknown",
                SmallService.ORIGIN.created(), Optional.empty()), List.of());
        assertThat(told.lines().filter(line -> line.startsWith("LABEL ")).map(line -> line.replaceAll("LABEL (.*)=.*", "$1")))
                .containsExactlyInAnyOrderElementsOf(image.labels("1").keySet());
    }
}
