package io.adobridge.deploy.kubernetes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.fabric8.kubernetes.api.model.Capabilities;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;

/**
 * The restricted profile and more: nothing writes to its own file system, and no image is "whatever is newest".
 *
 * @see <a href="https://kubernetes.io/docs/concepts/security/pod-security-standards/">Pod Security Standards</a>
 */
final class SecurityCheck implements Check {

    @Override
    public Stream<String> findings(Manifests manifests) {
        Stream<String> ofWorkloads = manifests.workloads().stream().flatMap(workload -> Stream.concat(pod(workload),
                workload.containers().stream().flatMap(SecurityCheck::container))
                .map(finding -> "Deployment %s %s".formatted(workload.name(), finding)));
        return Stream.concat(ofWorkloads, defaultDeny(manifests));
    }

    private static Stream<String> pod(Workload workload) {
        List<String> findings = new ArrayList<>();
        PodSecurityContext context = workload.pod().getSecurityContext();
        if (context == null || !Boolean.TRUE.equals(context.getRunAsNonRoot()) || context.getRunAsUser() == null
                || context.getRunAsUser() == 0) {
            findings.add("may run as root");
        }
        if (context == null || context.getSeccompProfile() == null
                || !"RuntimeDefault".equals(context.getSeccompProfile().getType())) {
            findings.add("may use any system call");
        }
        if (Stream.of(workload.pod().getHostNetwork(), workload.pod().getHostPID(), workload.pod().getHostIPC())
                .anyMatch(Boolean.TRUE::equals)) {
            findings.add("shares namespaces of its node");
        }
        if (workload.pod().getVolumes().stream().map(Volume::getHostPath).anyMatch(path -> path != null)) {
            findings.add("mounts a folder of its node");
        }
        if (workload.isOurs() && !Boolean.FALSE.equals(workload.pod().getAutomountServiceAccountToken())) {
            findings.add("has a token for Kubernetes that it does not need");
        }
        return findings.stream();
    }

    private static Stream<String> container(Container container) {
        List<String> findings = new ArrayList<>();
        SecurityContext context = container.getSecurityContext() == null ? new SecurityContext()
                : container.getSecurityContext();
        Capabilities capabilities = context.getCapabilities();
        if (!Boolean.FALSE.equals(context.getAllowPrivilegeEscalation()) || Boolean.TRUE.equals(context.getPrivileged())) {
            findings.add("may gain privileges");
        }
        if (capabilities == null || !capabilities.getDrop().contains("ALL") || !capabilities.getAdd().isEmpty()) {
            findings.add("keeps capabilities");
        }
        if (!Boolean.TRUE.equals(context.getReadOnlyRootFilesystem())) {
            findings.add("may write to its own file system");
        }
        if (!container.getImage().matches(".+:(?!latest$)[^/:]+|.+@sha256:[0-9a-f]{64}")) {
            findings.add("runs %s, which names no version".formatted(container.getImage()));
        }
        return findings.stream();
    }

    private static Stream<String> defaultDeny(Manifests manifests) {
        boolean denied = manifests.all(NetworkPolicy.class).stream().map(NetworkPolicy::getSpec)
                .anyMatch(policy -> policy.getPodSelector().getMatchLabels().isEmpty()
                        && policy.getPodSelector().getMatchExpressions().isEmpty()
                        && policy.getPolicyTypes().containsAll(List.of("Ingress", "Egress"))
                        && policy.getIngress().isEmpty() && policy.getEgress().isEmpty());
        return denied ? Stream.of() : Stream.of("what no NetworkPolicy allows is not denied");
    }
}
