package io.adobridge.deploy.kubernetes;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;

/** Pods that take too much, may do too much, or come and go badly are found. */
class BrokenPodsTest extends Breaking {

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
        container(broken -> broken.setArgs(List.of("-Xmx300m")));

        expect(new ResourceCheck(), "Deployment connection-service: a heap of 300 MiB leaves too little of 320Mi");
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
        container(broken -> broken.getEnv().removeIf(variable -> variable.getName().equals("QUARKUS_SHUTDOWN_DELAY")));
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
}
