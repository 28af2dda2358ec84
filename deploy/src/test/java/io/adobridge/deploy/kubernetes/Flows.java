package io.adobridge.deploy.kubernetes;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.networking.v1.IPBlock;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;

/**
 * Who may open a connection to whom, as the policies of the manifests say together. Between pods of this namespace both ends
 * have to allow it; what other namespaces allow is not known here.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/services-networking/network-policies/">Network policies</a>
 */
final class Flows {

    private static final String NAMESPACE = "kubernetes.io/metadata.name";
    private static final NetworkPolicyPort EVERY_PORT = new NetworkPolicyPort(null, new IntOrString("any"), "TCP");

    private final Manifests manifests;

    private Flows(Manifests manifests) {
        this.manifests = manifests;
    }

    /** A line for each way that a service of ours may take or be reached by, such as {@code a to b:http}. */
    static List<String> of(Manifests manifests) {
        var flows = new Flows(manifests);
        return manifests.services().flatMap(service -> Stream.concat(flows.from(service), flows.to(service))).distinct()
                .toList();
    }

    private Stream<String> from(Workload service) {
        return egress(service).flatMap(rule -> ways(rule.getTo(), rule.getPorts()))
                .flatMap(way -> way.isOfThisNamespace()
                        ? Labels.selected(way.peer().getPodSelector(), manifests).stream()
                                .filter(other -> isAdmitted(service, other, way.port())).map(Workload::name).map(way::text)
                        : Stream.of(way.text(name(way.peer()))))
                .map(target -> "%s to %s".formatted(service.name(), target));
    }

    /** From elsewhere; pods of this namespace are told of by where they begin. */
    private Stream<String> to(Workload service) {
        return ingress(service).flatMap(rule -> ways(rule.getFrom(), rule.getPorts()))
                .filter(way -> !way.isOfThisNamespace())
                .map(way -> "%s to %s".formatted(name(way.peer()), way.text(service.name())));
    }

    private boolean isAdmitted(Workload from, Workload to, IntOrString port) {
        return ingress(to).flatMap(rule -> ways(rule.getFrom(), rule.getPorts()))
                .anyMatch(way -> way.port().equals(port) && (way.isAnywhere()
                        || way.isOfThisNamespace() && Labels.match(way.peer().getPodSelector(), from.labels())));
    }

    private Stream<NetworkPolicyEgressRule> egress(Workload service) {
        return policies(service, "Egress").flatMap(policy -> policy.getSpec().getEgress().stream());
    }

    private Stream<NetworkPolicyIngressRule> ingress(Workload service) {
        return policies(service, "Ingress").flatMap(policy -> policy.getSpec().getIngress().stream());
    }

    private Stream<NetworkPolicy> policies(Workload service, String type) {
        return manifests.all(NetworkPolicy.class).stream()
                .filter(policy -> policy.getSpec().getPolicyTypes().contains(type))
                .filter(policy -> Labels.match(policy.getSpec().getPodSelector(), service.labels()));
    }

    /** Each peer by each port; no peers are all, and so are no ports. */
    private static Stream<Way> ways(List<NetworkPolicyPeer> peers, List<NetworkPolicyPort> ports) {
        List<NetworkPolicyPeer> either = peers.isEmpty() ? List.of(new NetworkPolicyPeer()) : peers;
        List<NetworkPolicyPort> any = ports.isEmpty() ? List.of(EVERY_PORT) : ports;
        return either.stream()
                .flatMap(peer -> any.stream().map(port -> new Way(peer, port.getPort(), port.getProtocol())));
    }

    private static String name(NetworkPolicyPeer peer) {
        if (peer.getIpBlock() != null) {
            return block(peer.getIpBlock());
        }
        if (peer.getNamespaceSelector() == null) {
            return "anywhere";
        }
        return peer.getPodSelector() == null ? namespace(peer.getNamespaceSelector())
                : "%s of %s".formatted(labels(peer.getPodSelector().getMatchLabels()),
                        namespace(peer.getNamespaceSelector()));
    }

    private static String block(IPBlock block) {
        return block.getExcept().isEmpty() ? block.getCidr()
                : "%s without %s".formatted(block.getCidr(), String.join(" ", block.getExcept()));
    }

    private static String namespace(LabelSelector selector) {
        return selector.getMatchLabels().getOrDefault(NAMESPACE, "any namespace " + labels(selector.getMatchLabels()));
    }

    private static String labels(Map<String, String> labels) {
        return labels.entrySet().stream().map(label -> label.getKey() + "=" + label.getValue())
                .collect(Collectors.joining(" "));
    }

    private record Way(NetworkPolicyPeer peer, IntOrString port, String protocol) {

        boolean isAnywhere() {
            return peer.getIpBlock() == null && peer.getNamespaceSelector() == null && peer.getPodSelector() == null;
        }

        boolean isOfThisNamespace() {
            return peer.getNamespaceSelector() == null && peer.getPodSelector() != null;
        }

        String text(String target) {
            return "%s:%s%s".formatted(target, port.getValue(), protocol.equals("TCP") ? "" : " " + protocol);
        }
    }
}
