package io.adobridge.deploy.kubernetes;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;

/** Selectors and ports that lead nowhere are found. */
class BrokenWiringTest extends Breaking {

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
}
