package io.adobridge.deploy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;

/** Each service reaches what it needs, and is reached by whom it serves; nothing else. */
class FlowsTest {

    private static final String INTERNET = "0.0.0.0/0 without 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 168.63.129.16/32 "
            + "169.254.0.0/16 172.16.0.0/12 192.168.0.0/16:443";
    private static final List<String> OF_EACH = List.of("%s to k8s-app=kube-dns of kube-system:53",
            "%s to k8s-app=kube-dns of kube-system:53 UDP", "%s to databases:5432", "%s to vault:8200", "%s to " + INTERNET,
            "ingress-nginx to %s:http");
    private static final List<String> AMONG_EACH_OTHER = List.of("ingestion-service to connection-service:http",
            "status-reporter to connection-service:http", "status-reporter to ingestion-service:http");

    private final Manifests manifests = Manifests.production();

    @Test
    void areThoseThatAServiceNeeds() {
        assertThat(Flows.of(manifests))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(ofEach(OF_EACH), AMONG_EACH_OTHER.stream()).toList());
    }

    @Test
    void letPrometheusInWhereItIsWanted() {
        assertThat(Flows.of(Manifests.monitored())).containsExactlyInAnyOrderElementsOf(
                Stream.of(ofEach(OF_EACH), ofEach(List.of("monitoring to %s:http")), AMONG_EACH_OTHER.stream())
                        .flatMap(each -> each).toList());
    }

    @Test
    void endWhereOneOfBothEndsDoesNotAllowThem() {
        manifests.objects().remove(manifests.require(NetworkPolicy.class, "from-status-reporter"));
        manifests.objects().remove(manifests.require(NetworkPolicy.class, "to-connection-service"));

        assertThat(Flows.of(manifests)).doesNotContainAnyElementsOf(AMONG_EACH_OTHER);
    }

    @Test
    void showWhatIsTooWide() {
        manifests.require(NetworkPolicy.class, "from-ingestion-service").getSpec().getEgress().get(0).getTo().get(0)
                .setPodSelector(new LabelSelector());
        manifests.require(NetworkPolicy.class, "to-connection-service").getSpec().getIngress().get(0).setFrom(List.of());
        manifests.require(NetworkPolicy.class, "surroundings").getSpec().getEgress().get(0).setPorts(List.of());

        assertThat(Flows.of(manifests)).contains("anywhere to connection-service:http", "ingestion-service to databases:any")
                .doesNotContain("ingestion-service to status-reporter:http");
    }

    @Test
    void fromOutsideLeadToNoHealthAndNoMetrics() {
        assertThat(manifests.all(Ingress.class)).isNotEmpty().flatExtracting(ingress -> ingress.getSpec().getRules())
                .flatExtracting(rule -> rule.getHttp().getPaths()).extracting(path -> path.getPath())
                .containsOnly("/api/v1", "/hooks/azure-devops");
    }

    private static Stream<String> ofEach(List<String> lines) {
        return Stream.of("connection-service", "ingestion-service", "status-reporter")
                .flatMap(service -> lines.stream().map(line -> line.formatted(service)));
    }
}
