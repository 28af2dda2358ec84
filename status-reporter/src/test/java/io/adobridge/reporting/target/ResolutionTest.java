package io.adobridge.reporting.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.adobridge.reporting.target.Resolution.Ambiguous;
import io.adobridge.reporting.target.Resolution.Resolved;
import io.adobridge.reporting.target.Resolution.Unknown;

class ResolutionTest {

    private static final UUID CONNECTION = new UUID(1, 1);

    @Test
    void anExactMappingLeadsToItsRepositoryWhateverTheAnalysisSays() {
        List<MappingRule> rules = List.of(rule("demo-svc", "Fabrikam", "demo-svc"));

        assertThat(Resolution.of(rules, "demo-svc", new Hints(null, "core-repo")))
                .isEqualTo(resolved("Fabrikam", "demo-svc"));
    }

    @Test
    void anExactMappingComesBeforeATemplate() {
        List<MappingRule> rules = List.of(rule("{project}_{repository}", null, null),
                rule("Fabrikam_demo", "Fabrikam", "other"));

        assertThat(Resolution.of(rules, "Fabrikam_demo", Hints.none())).isEqualTo(resolved("Fabrikam", "other"));
    }

    @Test
    void aTemplateTakesTheNamesOutOfTheKey() {
        List<MappingRule> rules = List.of(rule("{project}_{repository}", null, null));

        assertThat(Resolution.of(rules, "Fabrikam_demo", Hints.none())).isEqualTo(resolved("Fabrikam", "demo"));
    }

    @Test
    void aProjectBesideTheTemplateNarrowsIt() {
        List<MappingRule> rules = List.of(rule("{project}_{repository}", "my_project", null));

        assertThat(Resolution.of(rules, "My_Project_demo", Hints.none())).isEqualTo(resolved("my_project", "demo"));
        assertThat(Resolution.of(rules, "Fabrikam_demo", Hints.none())).isEqualTo(new Unknown("Fabrikam_demo"));
    }

    @Test
    void severalReadingsAreNotGuessed() {
        List<MappingRule> rules = List.of(rule("{project}_{repository}", null, null));

        assertThat(Resolution.of(rules, "a_b_c", Hints.none())).isEqualTo(new Ambiguous("a_b_c",
                List.of(ref("a", "b_c"), ref("a_b", "c"))));
    }

    @Test
    void whatTheAnalysisSaysChoosesAmongTheReadings() {
        List<MappingRule> rules = List.of(rule("{project}_{repository}", null, null));

        assertThat(Resolution.of(rules, "a_b_c", new Hints("A", "B_c"))).isEqualTo(resolved("a", "b_c"));
    }

    @Test
    void whatTheAnalysisSaysNeverLeavesTheMapping() {
        List<MappingRule> rules = List.of(rule("{project}_{repository}", null, null));

        assertThat(Resolution.of(rules, "Fabrikam_demo", new Hints("Secret", "vault")))
                .isEqualTo(resolved("Fabrikam", "demo"));
    }

    @Test
    void aRuleThatLeadsNowhereIsRefused() {
        assertThatThrownBy(() -> rule("demo", null, "demo")).hasMessageContaining("project is needed");
        assertThatThrownBy(() -> rule("{project}", null, null)).hasMessageContaining("repository is needed");
    }

    private static MappingRule rule(String key, @Nullable String project, @Nullable String repository) {
        return new MappingRule(KeyTemplate.parse(key), CONNECTION, project, repository);
    }

    private static Resolved resolved(String project, String repository) {
        return new Resolved(ref(project, repository));
    }

    private static RepositoryRef ref(String project, String repository) {
        return new RepositoryRef(CONNECTION, project, repository);
    }
}
