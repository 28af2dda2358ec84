package io.adobridge.kit.platform;

import java.time.Clock;

import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.adobridge.azure.AzureDevOpsClients;
import io.adobridge.azure.governor.PauseBoard;
import io.adobridge.azure.transport.Timeouts;
import io.adobridge.kit.egress.EgressGuard;
import io.quarkus.arc.DefaultBean;
import io.vertx.mutiny.core.Vertx;

/** What is made once for every feature. */
class Beans {

    @Produces
    @DefaultBean
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @DefaultBean
    @Singleton
    AzureDevOpsClients azureDevOps(Vertx vertx, AzureConfig config, EgressGuard egress, Clock clock,
            PauseBoard pauses, CallObservers observers) {
        return AzureDevOpsClients.builder(vertx)
                .servicesRoot(config.servicesRoot().orElse(null))
                .egress(egress)
                .clock(clock)
                .pauseBoard(pauses)
                .reserve(config.reserve())
                .patience(config.patience())
                .timeouts(Timeouts.DEFAULT.withConnect(config.connectTimeout()))
                .observer(observers)
                .build();
    }

    void close(@Disposes AzureDevOpsClients clients) {
        clients.close();
    }
}
