package io.adobridge.reporting.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyTemplateTest {

    @Test
    void plainTextIsOneKey() {
        KeyTemplate template = KeyTemplate.parse("demo-svc");

        assertThat(template.exact()).isTrue();
        assertThat(template.readings("demo-svc")).containsExactly(Map.of());
        assertThat(template.readings("demo-svc2")).isEmpty();
    }

    @Test
    void readsProjectAndRepositoryOutOfTheKey() {
        KeyTemplate template = KeyTemplate.parse("acme:{project}_{repository}");

        assertThat(template.readings("acme:Fabrikam_demo"))
                .containsExactly(Map.of("project", "Fabrikam", "repository", "demo"));
        assertThat(template.readings("Fabrikam_demo")).isEmpty();
        assertThat(template.readings("acme:_demo")).isEmpty();
    }

    @Test
    void tellsEveryReadingOfAKeyThatHasSeveral() {
        assertThat(KeyTemplate.parse("{project}_{repository}").readings("a_b_c")).containsExactlyInAnyOrder(
                Map.of("project", "a", "repository", "b_c"), Map.of("project", "a_b", "repository", "c"));
    }

    @Test
    void skipsWhatAnyStandsFor() {
        assertThat(KeyTemplate.parse("{repository}/{any}").readings("demo/7f3a"))
                .containsExactly(Map.of("repository", "demo", "any", "7f3a"));
    }

    @ParameterizedTest
    @CsvSource({ "{repo},is not one of", "{project}_{project},stands twice", "{project}{repository},between them" })
    void refusesWhatItCouldNotRead(String template, String reason) {
        assertThatThrownBy(() -> KeyTemplate.parse(template)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }
}
