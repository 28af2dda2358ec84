package io.adobridge.testbed.azure;

import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.adobridge.testbed.azure.front.HostKind;
import io.adobridge.testbed.azure.front.OrganizationSpec;
import io.adobridge.testbed.process.NodeScript;

/** Microsoft's own Node client works with the simulator as with Azure DevOps. */
class AzureDevOpsNodeApiTest {

    @ParameterizedTest
    @EnumSource(names = { "SERVICES", "SERVER_2022_1" })
    void worksWithTheClient(HostKind kind) {
        try (var simulator = AzureDevOpsSimulator.start(0)) {
            simulator.organization(OrganizationSpec.named("contoso").withKind(kind));
            NodeScript.run("azure-devops.mjs", Map.of(
                    "URL", simulator.url("contoso").toString(),
                    "TOKEN", simulator.token("contoso", "app_token")));
        }
    }
}
