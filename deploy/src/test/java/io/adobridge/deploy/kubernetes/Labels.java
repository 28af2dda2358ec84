package io.adobridge.deploy.kubernetes;

import java.util.List;
import java.util.Map;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorRequirement;

/** Which labels a selector selects (Kubernetes documentation, "Labels and Selectors"). */
final class Labels {

    private Labels() {
    }

    /** An empty selector selects everything. */
    static boolean match(LabelSelector selector, Map<String, String> labels) {
        return contain(selector.getMatchLabels(), labels)
                && selector.getMatchExpressions().stream().allMatch(expression -> holds(expression, labels));
    }

    static boolean contain(Map<String, String> wanted, Map<String, String> labels) {
        return labels.entrySet().containsAll(wanted.entrySet());
    }

    static List<Workload> selected(LabelSelector selector, Manifests manifests) {
        return manifests.workloads().stream().filter(workload -> match(selector, workload.labels())).toList();
    }

    private static boolean holds(LabelSelectorRequirement expression, Map<String, String> labels) {
        String value = labels.get(expression.getKey());
        return switch (expression.getOperator()) {
            case "In" -> value != null && expression.getValues().contains(value);
            case "NotIn" -> value == null || !expression.getValues().contains(value);
            case "Exists" -> value != null;
            case "DoesNotExist" -> value == null;
            default -> throw new IllegalArgumentException("no such operator: " + expression.getOperator());
        };
    }
}
