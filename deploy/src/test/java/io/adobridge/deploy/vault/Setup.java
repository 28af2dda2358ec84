package io.adobridge.deploy.vault;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.adobridge.testbed.process.Program;
import io.adobridge.testbed.process.Program.Ended;
import io.adobridge.testbed.vault.VaultStandIn;

/** {@code deploy/vault/setup} as a process. */
public final class Setup {

    private static final String SCRIPT = Path.of("vault/setup").toAbsolutePath().toString();

    private Setup() {
    }

    /** Runs it for this Vault, as who may do everything there. */
    public static Ended of(VaultStandIn vault) {
        return with(Map.of("VAULT_ADDR", vault.url().toString(), "VAULT_TOKEN", vault.rootToken()));
    }

    static Ended with(Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(Map.of("VAULT_ADDR", "", "VAULT_TOKEN", ""));
        all.putAll(environment);
        return Program.run(List.of("bash", SCRIPT), all);
    }
}
