package io.adobridge.testbed.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.adobridge.testbed.local.LocalSettings.Account;
import io.adobridge.testbed.local.LocalSettings.PullRequestName;
import io.adobridge.testbed.local.LocalSettings.VaultAccess;

class LocalSettingsTest {

    @Test
    void simulatesEverythingUnlessToldOtherwise() {
        LocalSettings settings = LocalSettings.of(List.of(), Map.of());

        assertThat(settings).isEqualTo(
                new LocalSettings(false, List.of(8081, 8082, 8083), null, null, null, false));
    }

    @Test
    void takesTheRealOnesFromTheEnvironment() {
        LocalSettings settings = LocalSettings.of(List.of("--once"), Map.of(
                "ADOBRIDGE_ORGANIZATION", "contoso", "ADOBRIDGE_TOKEN", "pat",
                "VAULT_ADDR", "https://vault.example.com/", "VAULT_TOKEN", "s.1",
                "ADOBRIDGE_PORTS", "1,2,3", "ADOBRIDGE_PULL_REQUEST", "Fabrikam/demo-svc/17"));

        assertThat(settings).isEqualTo(new LocalSettings(true, List.of(1, 2, 3), new Account("contoso", "pat"),
                new VaultAccess(URI.create("https://vault.example.com"), "s.1"),
                new PullRequestName("Fabrikam", "demo-svc", 17), false));
    }

    @Test
    void saysWhatIsMissing() {
        assertThatThrownBy(() -> LocalSettings.of(List.of(), Map.of("ADOBRIDGE_ORGANIZATION", "contoso")))
                .hasMessage("ADOBRIDGE_ORGANIZATION and ADOBRIDGE_TOKEN belong together; ADOBRIDGE_TOKEN is missing");
    }

    @Test
    void explainsItselfToWhoAsksForSomethingElse() {
        assertThatThrownBy(() -> LocalSettings.of(List.of("--help"), Map.of())).hasMessageStartingWith("usage:");
        assertThatThrownBy(() -> LocalSettings.of(List.of(), Map.of("ADOBRIDGE_PORTS", "8081")))
                .hasMessageContaining("three ports");
        assertThatThrownBy(() -> LocalSettings.of(List.of(), Map.of("ADOBRIDGE_PULL_REQUEST", "17")))
                .hasMessageContaining("project/repository/number");
    }

    @Test
    void showsNoToken() {
        LocalSettings settings = LocalSettings.of(List.of(), Map.of("ADOBRIDGE_ORGANIZATION", "contoso",
                "ADOBRIDGE_TOKEN", "the-pat", "VAULT_ADDR", "http://v", "VAULT_TOKEN", "the-root"));

        assertThat(settings.toString()).doesNotContain("the-pat").doesNotContain("the-root");
    }
}
