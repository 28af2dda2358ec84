package io.adobridge.azure.specification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.adobridge.azure.specification.NotingDoor.Request;
import io.adobridge.azure.transport.Host;

/** Microsoft's list of operations. */
final class Operations {

    private final List<Operation> operations;

    private record Operation(String method, String host, String path, Set<String> parameters) {
    }

    Operations() throws IOException {
        operations = Files.readAllLines(Path.of("src/test/resources/specification/operations.tsv")).stream()
                .map(line -> line.split("\t", -1))
                .map(columns -> new Operation(columns[2], columns[1], shape(columns[3]), names(columns[6])))
                .toList();
    }

    /** Whether host, method and path are listed. */
    boolean has(Request request) {
        return operations.stream().anyMatch(operation -> fits(operation, request));
    }

    /** Those of the request's parameters that no listed operation of that path takes. */
    Set<String> unknownParameters(Request request) {
        Set<String> unknown = new TreeSet<>(request.parameters());
        operations.stream().filter(operation -> fits(operation, request)).map(Operation::parameters)
                .forEach(unknown::removeAll);
        return unknown;
    }

    private static boolean fits(Operation operation, Request request) {
        return operation.method().equals(request.call().method().name())
                && operation.host().equals(name(request.call().host()))
                && operation.path().equals(shape(request.call().template()));
    }

    /** A path without organization, project and team, with {@code {}} for each variable. */
    private static String shape(String path) {
        return path.substring(Math.max(0, path.indexOf("_apis"))).replaceAll("\\{[^}]*}", "{}").replaceAll("/+$", "")
                .toLowerCase(Locale.ROOT);
    }

    private static Set<String> names(String column) {
        return Arrays.stream(column.split(",")).map(name -> name.replace("*", "")).collect(Collectors.toSet());
    }

    private static String name(Host host) {
        return switch (host) {
            case CORE -> "dev.azure.com";
            case RELEASE -> "vsrm.dev.azure.com";
            case GRAPH -> "vssps.dev.azure.com";
            case TEST_RESULTS -> "vstmr.dev.azure.com";
            case ANALYTICS -> "analytics.dev.azure.com";
            case ENTITLEMENTS -> "vsaex.dev.azure.com";
            case PROFILE -> "app.vssps.visualstudio.com";
            case STATUS -> "status.dev.azure.com";
        };
    }
}
