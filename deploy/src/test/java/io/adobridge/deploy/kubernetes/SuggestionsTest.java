package io.adobridge.deploy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Lines of the example that an operator may take out of their comment. */
class SuggestionsTest {

    private static final Pattern SUGGESTION = Pattern.compile("# ((quarkus|adobridge)\\.[^ ]+=.*)");

    @Test
    void eachIsASettingThatTheServicesHave() throws IOException {
        List<KnownSettings> services = Stream.of("connection-service", "ingestion-service", "status-reporter")
                .map(KnownSettings::of).toList();
        String suggested = Files.readAllLines(Kustomize.DEPLOY.resolve("overlays/production/environment.properties")).stream()
                .map(SUGGESTION::matcher).filter(line -> line.matches()).map(line -> line.group(1))
                .collect(Collectors.joining("\n"));

        assertThat(SettingsCheck.parse(suggested).keySet())
                .contains("adobridge.people.group-roles.\"/company/platform\"", "adobridge.people.subject-roles.\"terraform\"")
                .allSatisfy(name -> assertThat(services).as(name)
                        .allSatisfy(service -> assertThat(service.find(name)).hasValueSatisfying(setting -> assertThat(
                                setting.adjustable()).isTrue())));
    }
}
