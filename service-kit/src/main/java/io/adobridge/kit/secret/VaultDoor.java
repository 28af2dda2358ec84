package io.adobridge.kit.secret;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.vault.client.VaultClient;
import io.quarkus.vault.client.http.vertx.VertxVaultHttpClient;
import io.quarkus.vault.runtime.VaultConfigHolder;
import io.quarkus.vault.runtime.client.MutinyVertxClientFactory;
import io.vertx.core.Vertx;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.impl.HttpContext;
import io.vertx.ext.web.client.impl.WebClientInternal;

/**
 * Vault at the address that is configured, and nowhere else. The client that Quarkus makes follows redirects of what it reads,
 * to whatever host, with the token of the service in a header, and without TLS where the redirect says so. A standby that sends
 * its callers to the active node instead of asking it itself is answered like a Vault that is away.
 *
 * @see <a href="https://developer.hashicorp.com/vault/docs/concepts/ha#client-redirection">Vault on redirects</a>
 */
@Singleton
class VaultDoor {

    private final VaultClient client;

    VaultDoor(VaultClient configured, VaultConfigHolder settings, Vertx vertx,
            @ConfigProperty(name = "quarkus.tls.trust-all", defaultValue = "false") boolean trustAll) {
        WebClient http = MutinyVertxClientFactory.createHttpClient(vertx, settings.getVaultRuntimeConfig(), trustAll);
        this.client = configured.configure().executor(new VertxVaultHttpClient(staying(http))).build();
    }

    /** Fails with the status where Vault answers with a redirect. */
    VaultClient client() {
        return client;
    }

    private static WebClient staying(WebClient http) {
        return ((WebClientInternal) http).addInterceptor(VaultDoor::stay);
    }

    private static void stay(HttpContext<?> exchange) {
        var unused = exchange.request().followRedirects(false);
        exchange.next();
    }
}
