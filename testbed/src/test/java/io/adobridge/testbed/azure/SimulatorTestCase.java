package io.adobridge.testbed.azure;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import io.adobridge.testbed.azure.front.OrganizationSpec;

/** A simulator with the organisation contoso of {@link SmallContent}, and a token that may do everything there. */
class SimulatorTestCase {
    final AzureDevOpsSimulator simulator = AzureDevOpsSimulator.start(0, SmallContent::open);
    final SimulatorClient client = new SimulatorClient(simulator.servicesRoot());
    final String token = simulator.token("contoso", "app_token");

    @BeforeEach
    void takeInContoso() {
        simulator.organization(OrganizationSpec.named("contoso"));
    }

    @AfterEach
    void stop() {
        simulator.close();
    }
}
