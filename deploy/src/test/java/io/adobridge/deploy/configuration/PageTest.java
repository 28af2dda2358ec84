package io.adobridge.deploy.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.adobridge.deploy.kubernetes.KnownSettings;
import io.adobridge.deploy.kubernetes.Setting;

/** What operators read about settings is what the code says. */
class PageTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path DOCUMENT = ROOT.resolve("docs/configuration.md");

    private final Page page = new Page(ROOT);

    @Test
    void thePageIsWhatTheCodeSays() throws IOException {
        if (System.getProperty("configuration.write") != null) {
            Files.writeString(DOCUMENT, page.text());
        }

        assertThat(Files.readString(DOCUMENT)).as("write it anew: mvn verify -pl deploy -am -Dconfiguration.write")
                .isEqualTo(page.text());
    }

    /** What the classes declare, seen in their bytecode. */
    @ParameterizedTest
    @ValueSource(strings = { "connection-service", "ingestion-service", "status-reporter" })
    void nothingThatAServiceDeclaresIsMissing(String service) {
        List<Setting> declared = KnownSettings.of(service).declared();

        assertThat(declared).filteredOn(setting -> setting.property().matches("(adobridge|ingestion)\\..*")).isNotEmpty()
                .allSatisfy(setting -> assertThat(documented(service)).anyMatch(setting::isCalled));
    }

    @ParameterizedTest
    @ValueSource(strings = { "service-kit", "connection-service", "ingestion-service", "status-reporter" })
    void everySettingIsDescribed(String module) {
        assertThat(page.settings(module)).allSatisfy(setting -> assertThat(setting.text()).as(setting.property()).isNotBlank());
    }

    private List<String> documented(String service) {
        return Stream.of("service-kit", service).flatMap(module -> page.settings(module).stream()).map(Described::property)
                .toList();
    }
}
