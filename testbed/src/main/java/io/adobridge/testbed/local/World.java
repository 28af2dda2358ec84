package io.adobridge.testbed.local;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

import io.adobridge.testbed.Testbed;
import io.adobridge.testbed.azure.front.OrganizationSpec;
import io.adobridge.testbed.http.Api;
import io.adobridge.testbed.local.LocalSettings.Account;
import io.adobridge.testbed.local.LocalSettings.VaultAccess;
import io.adobridge.testbed.vault.AppRoleCredentials;
import io.adobridge.testbed.vault.VaultSetup;

/** What the services of a local run talk to: the testbed, with the real Azure DevOps or Vault in its place if wished. */
final class World implements Closing.Part {

    private static final String SIMULATED = "contoso";

    private final LocalSettings settings;
    private final Testbed testbed = Testbed.start();
    private final Account account;

    private World(LocalSettings settings) {
        this.settings = settings;
        this.account = settings.azure() == null ? simulated() : settings.azure();
    }

    static World create(LocalSettings settings) {
        return new World(settings);
    }

    Testbed testbed() {
        return testbed;
    }

    Account account() {
        return account;
    }

    boolean isSimulated() {
        return settings.azure() == null;
    }

    /** Azure DevOps' own API of the organisation, with its token. */
    Api azure() {
        String root = isSimulated() ? testbed.azure().servicesRoot() + "/dev.azure.com" : "https://dev.azure.com";
        String basic = Base64.getEncoder().encodeToString((":" + account.token()).getBytes(StandardCharsets.UTF_8));
        return Api.at(URI.create(root + "/" + account.organization())).with("Authorization", "Basic " + basic);
    }

    /** The address of the Vault in use. */
    URI vault() {
        VaultAccess real = settings.vault();
        return real == null ? testbed.vault().url() : real.address();
    }

    /** What the service has to be told. */
    Map<String, String> config(String service) {
        Map<String, String> config = new HashMap<>(testbed.config(service));
        if (!isSimulated()) {
            config.remove("adobridge.azure.services-root");
            config.remove("adobridge.egress.allowed-hosts");
        }
        if (!settings.traced()) {
            config.put("quarkus.otel.traces.sampler.arg", "0.0");
        }
        VaultAccess real = settings.vault();
        if (real != null) {
            AppRoleCredentials role = VaultSetup.at(real.address(), real.token()).prepare().admit(service);
            config.put("quarkus.vault.url", real.address().toString());
            config.put("quarkus.vault.authentication.app-role.role-id", role.roleId());
            config.put("quarkus.vault.authentication.app-role.secret-id", role.secretId());
        }
        return config;
    }

    private Account simulated() {
        testbed.azure().organization(OrganizationSpec.named(SIMULATED));
        return new Account(SIMULATED, testbed.azure().token(SIMULATED, "app_token"));
    }

    @Override
    public void close() {
        testbed.close();
    }
}
