package io.adobridge.deploy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import io.fabric8.kubernetes.api.model.ConfigMap;

/** Names of things that are not there, and settings that nobody reads, are found. */
class BrokenReferencesTest extends Breaking {

    @Test
    void secretsThatNobodyMakes() {
        container(broken -> broken.getEnv().stream().filter(variable -> variable.getName().endsWith("_PASSWORD"))
                .forEach(variable -> variable.getValueFrom().getSecretKeyRef().setName("other")));

        expect(references(), "Deployment connection-service: there is no Secret other");
    }

    @Test
    void configMapsThatAreNotThere() {
        manifests.objects().remove(manifests.require(ConfigMap.class, NAME));

        assertThat(references().findings(manifests)).singleElement().asString()
                .startsWith("Deployment connection-service: there is no ConfigMap connection-service-");
    }

    @Test
    void accountsThatAreNotThere() {
        deployment(broken -> broken.getSpec().getTemplate().getSpec().setServiceAccountName("other"));

        expect(references(), "Deployment connection-service: there is no ServiceAccount other");
    }

    @Test
    void volumesThatAreNotThereOrNotMounted() {
        container(broken -> broken.getVolumeMounts().get(0).setName("other"));

        assertThat(references().findings(manifests)).hasSize(2)
                .contains("Deployment connection-service: there is no volume other")
                .anyMatch(finding -> finding.startsWith("Deployment connection-service: nobody mounts the volume "));
    }

    @Test
    void keysThatASecretDoesNotHave() {
        Manifests local = Manifests.local();
        local.service(NAME).container().getEnv().stream().filter(variable -> variable.getName().endsWith("_USERNAME"))
                .forEach(variable -> variable.getValueFrom().getSecretKeyRef().setKey("user"));

        assertThat(new ReferenceCheck(Checks.EVERYWHERE).findings(local)).singleElement().asString()
                .matches("Deployment connection-service: Secret connection-service-database-\\w+ has no key user");
    }

    @Test
    void settingsThatTheServiceDoesNotHave() {
        configure(NAME, "application.properties", "adobridge.egres.allowed-hosts=https://ado.example.com");

        expect(Checks.SETTING, "Deployment connection-service: there is no setting adobridge.egres.allowed-hosts");
    }

    @Test
    void settingsOfAnotherService() {
        configure(NAME, "application.properties", "adobridge.delivery.concurrency=1");

        expect(Checks.SETTING, "Deployment connection-service: there is no setting adobridge.delivery.concurrency");
    }

    @Test
    void settingsThatAreDecidedWhenTheServiceIsBuilt() {
        configure(NAME, "application.properties", "quarkus.datasource.db-kind=mariadb");

        expect(Checks.SETTING,
                "Deployment connection-service: quarkus.datasource.db-kind is decided when the service is built");
    }

    @Test
    void variablesThatTheServiceDoesNotHave() {
        container(broken -> broken.getEnv().get(0).setName("QUARKUS_DATASOURCE_USER"));

        assertThat(Checks.SETTING.findings(manifests)).containsExactly(
                "Deployment connection-service: there is no setting QUARKUS_DATASOURCE_USER");
    }

    @Test
    void filesThatNobodyReads() {
        configure(NAME, "application-local.properties", "adobridge.egress.allowed-hosts=https://ado.example.com");

        expect(Checks.SETTING, "Deployment connection-service: nobody reads application-local.properties in the profile prod");
    }

    @Test
    void filesThatAreNotMounted() {
        configure(NAME, "application.properties", "adobridge.entra.federated-token-file=/etc/adobridge/tokens/other");

        expect(Checks.SETTING, "Deployment connection-service: nothing is mounted at /etc/adobridge/tokens/other");
    }

    private static ReferenceCheck references() {
        return new ReferenceCheck(Checks.PROVIDED);
    }
}
