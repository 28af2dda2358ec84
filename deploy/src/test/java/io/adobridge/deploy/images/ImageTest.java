package io.adobridge.deploy.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.adobridge.deploy.images.ImageBuild.Built;
import io.adobridge.deploy.images.OpenedImage.Entry;
import io.adobridge.deploy.kubernetes.Rendered;

/** The tar, as whoever loads it reads it. */
class ImageTest {

    static Path folder;
    static Built built;
    static OpenedImage image;

    @BeforeAll
    static void build(@TempDir Path temporary) {
        folder = temporary;
        built = SmallService.imageIn(folder.resolve("once"));
        image = OpenedImage.of(built.archive());
    }

    @Test
    void isTheSameWhenItIsMadeAgain() throws IOException {
        Built again = SmallService.imageIn(folder.resolve("again"));

        assertThat(again.digest()).isEqualTo(built.digest()).startsWith("sha256:");
        assertThat(Files.mismatch(again.archive(), built.archive())).isEqualTo(-1);
        assertThat(Files.mismatch(again.bill(), built.bill())).isEqualTo(-1);
    }

    @Test
    void everyEngineFindsItUnderItsName() {
        assertThat(image.json("oci-layout").path("imageLayoutVersion").asText()).isEqualTo("1.0.0");
        assertThat(image.reference().path("digest").asText()).isEqualTo(built.digest());
        assertThat(image.reference().path("annotations").path("io.containerd.image.name").asText())
                .isEqualTo("docker.io/adobridge/status-reporter:1.2.3");
        assertThat(image.reference().path("annotations").path("org.opencontainers.image.ref.name").asText()).isEqualTo("1.2.3");
        JsonNode docker = image.json("manifest.json").path(0);
        assertThat(docker.path("RepoTags").path(0).asText()).isEqualTo("adobridge/status-reporter:1.2.3");
        assertThat(image.json(docker.path("Config").asText())).isEqualTo(image.config());
        assertThat(docker.path("Layers")).hasSize(2);
    }

    @Test
    void startsTheServiceAsNobodyInParticular() {
        JsonNode config = image.config().path("config");

        assertThat(config.path("User").asText()).isEqualTo(Rendered.user("status-reporter") + ":65532");
        assertThat(texts(config.path("Entrypoint"))).isEqualTo(Image.ENTRYPOINT);
        assertThat(config.path("WorkingDir").asText()).isEqualTo(Rendered.workingDirectory("status-reporter"));
        assertThat(config.path("ExposedPorts").fieldNames()).toIterable().containsExactly("8083/tcp");
        assertThat(image.config().path("os").asText()).isEqualTo("linux");
        assertThat(image.config().path("created").asText()).isEqualTo("2026-11-22T01:02:03Z");
    }

    @Test
    void saysWhatItIsAndWhereItIsFrom() {
        JsonNode labels = image.config().path("config").path("Labels");

        assertThat(labels.path("org.opencontainers.image.title").asText()).isEqualTo("status-reporter");
        assertThat(labels.path("org.opencontainers.image.version").asText()).isEqualTo(SmallService.VERSION);
        assertThat(labels.path("org.opencontainers.image.revision").asText()).isEqualTo(SmallService.ORIGIN.revision());
        assertThat(labels.path("org.opencontainers.image.source").asText()).isEqualTo("https://example.com/adobridge");
        assertThat(labels.path("org.opencontainers.image.licenses").asText()).isEqualTo("Apache-2.0");
    }

    @Test
    void holdsOneProgramAndNoShell() {
        List<String> programs = image.entries().stream().filter(entry -> !entry.head().isDirectory())
                .filter(entry -> (entry.head().getMode() & 0111) != 0).map(Entry::path)
                .filter(path -> !path.contains(".so")).toList();

        assertThat(programs).containsExactly(Image.EXECUTABLE);
        assertThat(image.entries()).extracting(Entry::path).noneMatch(path -> path.matches(".*/(ba|da|a)?sh|.*/busybox"));
    }

    @Test
    void everythingIsRootsAndNobodyMayWriteButToTheFolderForTemporaryFiles() {
        for (Entry entry : image.entries()) {
            assertThat(entry.head().getLongUserId()).as(entry.path()).isZero();
            assertThat(entry.head().getLongGroupId()).as(entry.path()).isZero();
            assertThat(entry.head().getLastModifiedTime().toMillis()).as(entry.path()).isEqualTo(1_000);
            assertThat(entry.head().getMode() & 06022).as(entry.path()).isEqualTo(entry.path().equals("/tmp/") ? 022 : 0);
            assertThat(entry.head().getMode() & 0444).as(entry.path()).isEqualTo(0444);
        }
    }

    @Test
    void holdsTheLoaderAndTheLibrariesThatItAsksFor() {
        assertThat(image.entries()).extracting(Entry::path)
                .containsAll(Libraries.of(Path.of("/bin/true")).stream().map(Path::toString).toList())
                .anyMatch(path -> path.contains("/ld-linux"))
                .anyMatch(path -> path.endsWith("/libc.so.6"));
    }

    @Test
    void trustsThePublicAuthoritiesAndNoneOfThisMachine() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(new ByteArrayInputStream(image.entry(SystemFiles.TRUST_STORE).content()), null);

        // those of Azure DevOps Services and Entra
        assertThat(Collections.list(store.aliases())).map(alias -> alias.toLowerCase(Locale.ROOT))
                .contains("digicert_global_root_g2", "microsoft_rsa_root_certificate_authority_2017")
                .hasSizeGreaterThan(100);
        try (Stream<Path> local = Files.list(Files.createDirectories(Path.of("/usr/local/share/ca-certificates")))) {
            for (String own : local.map(file -> file.getFileName().toString().replace(".crt", "")).toList()) {
                assertThat(store.containsAlias(own)).as(own).isFalse();
            }
        }
    }

    @Test
    void tellsWhatItIsMadeOf() throws IOException {
        String path = "/usr/share/sbom/status-reporter.cdx.json";
        JsonNode bill = new ObjectMapper().readTree(image.entry(path).content());

        assertThat(image.entry(path).content()).isEqualTo(Files.readAllBytes(built.bill()));
        assertThat(StreamSupport.stream(bill.path("components").spliterator(), false).map(each -> each.path("name").asText()))
                .startsWith("first", "second", "GraalVM Native Image").contains("libc6", "ca-certificates");
        assertThat(StreamSupport.stream(bill.path("components").spliterator(), false)
                .filter(each -> each.path("name").asText().endsWith("/libc.so.6"))
                .map(each -> each.path("hashes").path(0).path("content").asText()))
                .hasSize(1).first().asString().hasSize(64);
        assertThat(bill.path("metadata").path("timestamp").asText()).isEqualTo(SmallService.ORIGIN.created().toString());
    }

    @Test
    void carriesTheLicencesOfWhatIsInIt() {
        assertThat(image.entries()).extracting(Entry::path)
                .contains("/usr/share/doc/adobridge/LICENSE", "/usr/share/doc/libc6/copyright");
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
    }
}
