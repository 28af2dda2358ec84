package io.adobridge.deploy.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.adobridge.deploy.images.ImageBuild.Built;
import io.adobridge.testbed.Testbed;
import io.adobridge.testbed.azure.front.OrganizationSpec;
import io.adobridge.testbed.azure.tls.SecuredSimulator;
import io.adobridge.testbed.http.Api;
import io.adobridge.testbed.process.ServiceProcess;

/** The images of the native executables, started with what is in them and nothing else. */
class ImageIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String COLLECTION = "contoso";
    private static final List<Service> SERVICES = Service.all(SmallService.CHECKOUT);

    static Path folder;
    static final Map<String, Built> images = new HashMap<>();
    static Testbed testbed;

    @BeforeAll
    static void build(@TempDir Path temporary) {
        folder = temporary;
        var build = ImageBuild.in(SmallService.CHECKOUT, SmallService.CHECKOUT.resolve("deploy/target"), SERVICES,
                Origin.of(SmallService.CHECKOUT, Map.of()));
        SERVICES.forEach(service -> images.put(service.name(), build.image(service, Optional.empty())));
        testbed = Testbed.start();
        testbed.azure().organization(OrganizationSpec.named(COLLECTION));
    }

    @AfterAll
    static void end() {
        testbed.close();
    }

    @ParameterizedTest
    @ValueSource(strings = { "connection-service", "ingestion-service", "status-reporter" })
    void eachStartsAsTheImagesUserInAReadOnlyFileSystemAndKnowsWhatTimeItIsElsewhere(String service) throws IOException {
        try (ServiceProcess process = start(service, contained(service), Map.of("TZ", "Asia/Tokyo"))) {
            String status = Files.readString(Path.of("/proc/%d/status".formatted(process.pid())));

            assertThat(status).containsPattern("Uid:\\s+65532\\s+65532\\s+65532").containsPattern("CapEff:\\s+0+\\n");
            assertThat(Api.at(process.baseUrl()).get("/q/health/ready").status()).isEqualTo(200);
            assertThat(Api.at(process.baseUrl()).get("/api/v1/connections").status()).isIn(401, 404);
            assertThat(process.log()).contains("+09:00");
        }
    }

    @Test
    void authoritiesAreThoseOfTheImage() throws IOException {
        try (SecuredSimulator secured = testbed.azure().secured()) {
            Contained contained = contained("connection-service");
            try (ServiceProcess process = start("connection-service", contained, Map.of())) {
                assertThat(validated(process, secured).toString()).contains("certificate");
            }
            trust(contained, secured.caBundle());
            try (ServiceProcess process = start("connection-service", contained, Map.of())) {
                assertThat(validated(process, secured).toString()).contains("\"passed\"").doesNotContain("certificate");
            }
        }
    }

    @Test
    void billsListTheLibrariesThatAreInTheExecutables() throws IOException {
        for (Service service : SERVICES) {
            JsonNode bill = JSON.readTree(built(service.name()).bill().toFile());
            Set<String> listed = StreamSupport.stream(bill.path("components").spliterator(), false)
                    .filter(component -> component.path("purl").asText().startsWith("pkg:maven/"))
                    .map(component -> "%s.%s-%s".formatted(component.path("group").asText(), component.path("name").asText(),
                            component.path("version").asText()))
                    .collect(Collectors.toSet());

            assertThat(listed).as(service.name()).containsAll(compiled(service)).hasSizeGreaterThan(200);
        }
    }

    @Test
    void theExecutableIsTheOneThatWasTested() throws IOException {
        for (Service service : SERVICES) {
            byte[] content = OpenedImage.of(built(service.name()).archive()).entry(Image.EXECUTABLE).content();

            assertThat(content).as(service.name()).isEqualTo(Files.readAllBytes(service.executable()));
        }
    }

    private static Built built(String service) {
        return Objects.requireNonNull(images.get(service));
    }

    /** The jars that the compiler was given, without what Quarkus says of having changed them. */
    private static List<String> compiled(Service service) throws IOException {
        Path jars = service.target().resolve("%s-%s-native-image-source-jar/lib".formatted(service.name(), service.version()));
        try (Stream<Path> files = Files.list(jars)) {
            return files.map(file -> file.getFileName().toString().replaceFirst("^modified-", "").replaceFirst("\\.jar$", ""))
                    .toList();
        }
    }

    private static Contained contained(String service) throws IOException {
        assumeTrue(Contained.isPossible(), "needs root, and a namespace of mounts");
        return Contained.unpacked(built(service).archive(), Files.createTempDirectory(folder, service));
    }

    private static ServiceProcess start(String service, Contained contained, Map<String, String> more) {
        Map<String, String> config = new HashMap<>(testbed.config(service));
        config.put("adobridge.mirror.enabled", "false");
        config.putAll(more);
        return contained.start(service, config);
    }

    /** Another store in the place of the image's, as a mount would put it there. */
    private static void trust(Contained contained, String pem) throws IOException {
        Path authorities = Files.createDirectories(folder.resolve("authorities"));
        Files.writeString(authorities.resolve("simulator.crt"), pem);
        Path store = Files.write(folder.resolve("store"), Authorities.trustStore(authorities));
        Files.copy(store, contained.root().resolve(SystemFiles.TRUST_STORE.substring(1)), StandardCopyOption.REPLACE_EXISTING);
    }

    private static JsonNode validated(ServiceProcess process, SecuredSimulator secured) throws IOException {
        String token = testbed.issuer().token("ada", List.of("connections:read", "connections:write"), List.of("platform"));
        return Api.at(process.baseUrl()).bearing(token).post("/api/v1/connections/validate", JSON.readTree("""
                {"name":"secured", "host":{"kind":"server","collectionUrl":"%s/tfs/%s"},
                 "auth":{"kind":"pat","token":"%s"}, "owners":["platform"], "services":["repos"]}
                """.formatted(secured.root(), COLLECTION, testbed.azure().token(COLLECTION, "app_token")))).body();
    }
}
