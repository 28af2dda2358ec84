package io.adobridge.deploy.kubernetes;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Quantity;

/** Each container says what it needs, never more than it may have, and its heap leaves room for the rest. */
final class ResourceCheck implements Check {

    private static final Pattern HEAP = Pattern.compile("-Xmx(\\d+)m");
    private static final BigDecimal MEBI = BigDecimal.valueOf(1 << 20);
    private static final BigDecimal MOST_OF_IT = new BigDecimal("0.6");

    @Override
    public Stream<String> findings(Manifests manifests) {
        return manifests.workloads().stream().flatMap(workload -> workload.containers().stream()
                .flatMap(container -> Stream.of(missing(container), excess(container), heap(container)).flatMap(each -> each))
                .map(finding -> "Deployment %s: %s".formatted(workload.name(), finding)));
    }

    private static Stream<String> missing(Container container) {
        return Stream.of(
                absent(container.getResources().getRequests(), "cpu", "a request of cpu"),
                absent(container.getResources().getRequests(), "memory", "a request of memory"),
                absent(container.getResources().getLimits(), "memory", "a limit of memory")).flatMap(Optional::stream);
    }

    private static Optional<String> absent(Map<String, Quantity> quantities, String resource, String what) {
        return quantities.containsKey(resource) ? Optional.empty() : Optional.of("has not " + what);
    }

    private static Stream<String> excess(Container container) {
        return container.getResources().getRequests().entrySet().stream()
                .filter(request -> Optional.ofNullable(container.getResources().getLimits().get(request.getKey()))
                        .filter(limit -> amount(request.getValue()).compareTo(amount(limit)) > 0).isPresent())
                .map(request -> "requests %s of %s, more than its limit".formatted(request.getValue(), request.getKey()));
    }

    private static Stream<String> heap(Container container) {
        Quantity limit = container.getResources().getLimits().get("memory");
        return container.getArgs().stream().map(HEAP::matcher).filter(Matcher::matches)
                .filter(heap -> limit != null
                        && new BigDecimal(heap.group(1)).multiply(MEBI).compareTo(amount(limit).multiply(MOST_OF_IT)) > 0)
                .map(heap -> "a heap of %s MiB leaves too little of %s".formatted(heap.group(1), limit));
    }

    private static BigDecimal amount(Quantity quantity) {
        return Quantity.getAmountInBytes(quantity);
    }
}
