package io.adobridge.testbed;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import io.adobridge.testbed.azure.AzureDevOpsSimulator;
import io.adobridge.testbed.azure.routes.Worlds;
import io.adobridge.testbed.azure.world.World;
import io.adobridge.testbed.issuer.Issuer;
import io.adobridge.testbed.postgres.Postgres;
import io.adobridge.testbed.process.Background;
import io.adobridge.testbed.spans.SpanSink;
import io.adobridge.testbed.vault.AppRoleCredentials;
import io.adobridge.testbed.vault.VaultSetup;
import io.adobridge.testbed.vault.VaultStandIn;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;

/** All that the three services talk to, on loopback and free ports, for one test run. */
public final class Testbed implements AutoCloseable {

    private static final Map<String, String> DATABASES = Map.of(
            "connection-service", "connection",
            "ingestion-service", "ingestion",
            "status-reporter", "reporting");

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));
    private final CompletableFuture<Postgres> postgres = Background.supply(Postgres::launch);
    private final Issuer issuer = Issuer.start(vertx, 0);
    private final VaultStandIn vault = VaultStandIn.start(vertx, 0);
    private final VaultSetup vaultSetup = VaultSetup.at(vault.url(), vault.rootToken()).prepare();
    private final Worlds worlds = new Worlds();
    private final AzureDevOpsSimulator azure = AzureDevOpsSimulator.start(0, worlds);
    private final SpanSink spans = SpanSink.start(vertx);
    private final Workloads workloads = Workloads.create(issuer);
    private final Map<String, AppRoleCredentials> roles = new ConcurrentHashMap<>();

    private Testbed() {
        vertx.setPeriodic(Workloads.REFRESH.toMillis(), timer -> workloads.refresh());
    }

    /** Starts everything; PostgreSQL takes one to four seconds, the rest less. */
    public static Testbed start() {
        var testbed = new Testbed();
        testbed.postgres.join();
        return testbed;
    }

    /**
     * The configuration of a service in this testbed, by property name. Its database is made when first asked for.
     *
     * @param service {@code connection-service}, {@code ingestion-service} or {@code status-reporter}
     */
    public Map<String, String> config(String service) {
        String database = DATABASES.get(service);
        if (database == null) {
            throw new IllegalArgumentException("no such service: " + service);
        }
        AppRoleCredentials role = roles.computeIfAbsent(service, vaultSetup::admit);
        Map<String, String> properties = new ServiceConfig(postgres().database(database), vault.url(), role, issuer.url(),
                azure.servicesRoot(), workloads.tokenFile(service), spans.url()).properties();
        properties.put("adobridge.entra.federated-token-file", workloads.federationFile(service).toString());
        return properties;
    }

    /** Azure DevOps, without any organisation at first. */
    public AzureDevOpsSimulator azure() {
        return azure;
    }

    /** What an organisation of the simulator holds, to let time pass in it: pushes, builds, changes of work items. */
    public World world(String organization) {
        return worlds.world(organization);
    }

    public VaultStandIn vault() {
        return vault;
    }

    public Issuer issuer() {
        return issuer;
    }

    public Postgres postgres() {
        return postgres.join();
    }

    public SpanSink spans() {
        return spans;
    }

    @Override
    public void close() {
        postgres().close();
        workloads.close();
        spans.close();
        azure.close();
        vault.close();
        issuer.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
