package io.adobridge.testbed.vault;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import io.vertx.core.Vertx;

/** A fresh stand-in with the mount {@code adobridge}, and the root's client for it. */
abstract class VaultTestCase {

    private final Vertx vertx = Vertx.vertx();
    VaultStandIn vault;
    VaultTestClient root;

    @BeforeEach
    void startVault() {
        vault = VaultStandIn.start(vertx, 0);
        vault.mountKv("adobridge");
        root = new VaultTestClient(vault.url(), vault.rootToken());
    }

    @AfterEach
    void stopVault() {
        vault.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
