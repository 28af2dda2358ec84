package io.adobridge.deploy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;

/** Each check finds what it is there for. */
class BrokenManifestsTest {

    private static final String NAME = "connection-service";

    private final Manifests manifests = Manifests.monitored();

    @Test
    void podsThatTheirDeploymentDoesNotSelect() {
        deployment(broken -> broken.getSpec().getSelector().setMatchLabels(Map.of("app", "other")));

        expect(new SelectorCheck(), "Deployment connection-service does not select its own pods");
    }

    @Test
    void podsThatAreSpreadWithStrangers() {
        deployment(broken -> broken.getSpec().getTemplate().getSpec().getTopologySpreadConstraints().get(0).getLabelSelector()
                .setMatchLabels(Map.of("app", "other")));

        expect(new SelectorCheck(),
                "Deployment connection-service spreads pods over topology.kubernetes.io/zone that are not its own");
    }

    @Test
    void servicesWithoutPods() {
        change(Service.class, NAME, broken -> broken.getSpec().setSelector(Map.of("app", "other")));

        expect(new SelectorCheck(), "Service connection-service selects no pod");
    }

    @Test
    void budgetsOfNobody() {
        change(PodDisruptionBudget.class, NAME,
                broken -> broken.getSpec().getSelector().setMatchLabels(Map.of("app", "other")));

        expect(new SelectorCheck(), "PodDisruptionBudget connection-service selects the pods of no Deployment, or of several");
    }

    @Test
    void scalersOfNobody() {
        change(HorizontalPodAutoscaler.class, NAME, broken -> broken.getSpec().getScaleTargetRef().setName("other"));

        expect(new SelectorCheck(), "HorizontalPodAutoscaler connection-service scales other, which is not here");
    }

    @Test
    void policiesForNobody() {
        change(NetworkPolicy.class, "to-connection-service", broken -> broken.getSpec().getIngress().get(0).getFrom().get(0)
                .getPodSelector().setMatchLabels(Map.of("app", "other")));

        expect(new SelectorCheck(), "NetworkPolicy to-connection-service selects no pod by {app=other}");
    }

    @Test
    void monitorsOfNobody() {
        change(ServiceMonitor.class, "adobridge",
                broken -> broken.getSpec().getSelector().getMatchExpressions().get(0).setValues(List.of("other")));

        expect(new SelectorCheck(), "ServiceMonitor adobridge selects no Service");
    }

    @Test
    void portsThatNobodyListensOn() {
        container(broken -> broken.getPorts().get(0).setName("web"));

        expect(new PortCheck(), "Deployment connection-service is probed at port http, where it does not listen",
                "Deployment connection-service is probed at port http, where it does not listen",
                "Deployment connection-service is probed at port http, where it does not listen",
                "Service connection-service leads to port http of connection-service, where it does not listen",
                "NetworkPolicy to-connection-service admits to port http, where none listens",
                "NetworkPolicy from-ingestion-service lets out to port http, where none listens");
    }

    @Test
    void portsThatAServiceDoesNotHave() {
        change(Service.class, NAME, broken -> broken.getSpec().getPorts().get(0).setName("web"));

        expect(new PortCheck(), "Ingress leads to http of Service connection-service, which is not there",
                "ServiceMonitor adobridge asks http of Service connection-service, which is not there");
    }

    @Test
    void ingressesToNowhere() {
        change(Ingress.class, "adobridge", broken -> broken.getSpec().getRules().get(0).getHttp().getPaths().get(0).getBackend()
                .getService().setName("other"));

        expect(new PortCheck(), "Ingress leads to http of Service other, which is not there");
    }

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
    void requestsAboveLimits() {
        container(broken -> broken.getResources().setRequests(Map.of("cpu", new Quantity("1"), "memory", new Quantity("1Gi"))));

        expect(new ResourceCheck(), "Deployment connection-service: requests 1Gi of memory, more than its limit");
    }

    @Test
    void resourcesThatAreNotSaid() {
        container(broken -> broken.getResources().setLimits(Map.of()));

        expect(new ResourceCheck(), "Deployment connection-service: has not a limit of memory");
    }

    @Test
    void heapsThatTakeEverything() {
        container(broken -> broken.setArgs(List.of("-Xmx380m")));

        expect(new ResourceCheck(), "Deployment connection-service: a heap of 380 MiB leaves too little of 384Mi");
    }

    @Test
    void scalingOutOfBounds() {
        change(HorizontalPodAutoscaler.class, NAME, broken -> broken.getSpec().setMinReplicas(9));

        expect(new AvailabilityCheck(), "Deployment connection-service: is scaled from 9 to 4");
    }

    @Test
    void replicasThatWouldBeTakenFromTheScaler() {
        deployment(broken -> broken.getSpec().setReplicas(2));

        expect(new AvailabilityCheck(), "Deployment connection-service: says how many replicas there are, "
                + "which whoever applies it would take back from its scaler");
    }

    @Test
    void budgetsThatLetNobodyGo() {
        change(PodDisruptionBudget.class, NAME, broken -> {
            broken.getSpec().setMaxUnavailable(null);
            broken.getSpec().setMinAvailable(new IntOrString(2));
        });

        expect(new AvailabilityCheck(), "Deployment connection-service: of 2 replicas its budget lets 0 go");
    }

    @Test
    void budgetsThatLetEverybodyGo() {
        change(PodDisruptionBudget.class, NAME, broken -> broken.getSpec().setMaxUnavailable(new IntOrString(2)));

        expect(new AvailabilityCheck(), "Deployment connection-service: of 2 replicas its budget lets 2 go");
    }

    @Test
    void podsThatMayDoMoreThanTheyNeed() {
        deployment(broken -> {
            broken.getSpec().getTemplate().getSpec().getSecurityContext().setRunAsNonRoot(false);
            broken.getSpec().getTemplate().getSpec().setAutomountServiceAccountToken(true);
            broken.getSpec().getTemplate().getSpec().setHostNetwork(true);
        });

        expect(new SecurityCheck(), "Deployment connection-service may run as root",
                "Deployment connection-service shares namespaces of its node",
                "Deployment connection-service has a token for Kubernetes that it does not need");
    }

    @Test
    void containersThatMayDoMoreThanTheyNeed() {
        container(broken -> {
            broken.getSecurityContext().setReadOnlyRootFilesystem(false);
            broken.getSecurityContext().setAllowPrivilegeEscalation(true);
            broken.getSecurityContext().getCapabilities().setDrop(List.of());
            broken.setImage("adobridge/connection-service:latest");
        });

        expect(new SecurityCheck(), "Deployment connection-service may gain privileges",
                "Deployment connection-service keeps capabilities",
                "Deployment connection-service may write to its own file system",
                "Deployment connection-service runs adobridge/connection-service:latest, which names no version");
    }

    @Test
    void networksThatAreOpenUnlessSomethingCloses() {
        manifests.objects().remove(manifests.require(NetworkPolicy.class, "default-deny"));

        expect(new SecurityCheck(), "what no NetworkPolicy allows is not denied");
    }

    @Test
    void probesAtAnotherPath() {
        container(broken -> broken.getLivenessProbe().getHttpGet().setPath("/q/health/ready"));

        expect(Checks.LIFECYCLE,
                "Deployment connection-service: its liveness probe asks /q/health/ready instead of /q/health/live");
    }

    @Test
    void migrationsThatWouldBeCutOff() {
        container(broken -> broken.getStartupProbe().setFailureThreshold(3));

        expect(Checks.LIFECYCLE, "Deployment connection-service: a migration of ten minutes would be cut off");
    }

    @Test
    void replicasThatEndTooSoon() {
        container(broken -> broken.getLifecycle().getPreStop().getSleep().setSeconds(1L));
        deployment(broken -> broken.getSpec().getTemplate().getSpec().setTerminationGracePeriodSeconds(20L));

        expect(Checks.LIFECYCLE, "Deployment connection-service: ends before everybody has heard of it",
                "Deployment connection-service: a question that is held for 30 s would be cut off",
                "Deployment connection-service: is killed after 20 s, before it has ended");
    }

    @Test
    void replicasThatGoBeforeOthersAreThere() {
        deployment(broken -> broken.getSpec().getStrategy().getRollingUpdate().setMaxUnavailable(new IntOrString(1)));

        expect(Checks.LIFECYCLE, "Deployment connection-service: an old replica goes before a new one is there");
    }

    @Test
    void containersThatListenElsewhere() {
        container(broken -> broken.getPorts().get(0).setContainerPort(8080));

        expect(Checks.LIFECYCLE, "Deployment connection-service: listens on 8081 and does not say so");
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

    private void expect(Check check, String... findings) {
        assertThat(check.findings(manifests)).containsExactlyInAnyOrder(findings);
    }

    private static ReferenceCheck references() {
        return new ReferenceCheck(Checks.PROVIDED);
    }

    private void deployment(Consumer<Deployment> change) {
        change(Deployment.class, NAME, change);
    }

    private void container(Consumer<Container> change) {
        change.accept(manifests.service(NAME).container());
    }

    private void configure(String map, String file, String text) {
        change(ConfigMap.class, map, broken -> broken.setData(Map.of(file, text)));
    }

    private <T extends HasMetadata> void change(Class<T> kind, String name, Consumer<T> change) {
        change.accept(manifests.require(kind, name));
    }
}
