package io.adobridge.testbed.local;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wants of a local run.
 *
 * @param once whether it ends after the walk
 * @param ports of connection-service, ingestion-service and status-reporter; 0 for any free one
 * @param azure the real Azure DevOps, or null for the simulated one
 * @param vault a real Vault, or null for the stand-in
 * @param pullRequest where to post the gate; always known for the simulated organisation
 * @param traced whether the services send traces to the testbed
 */
public record LocalSettings(boolean once, List<Integer> ports, @Nullable Account azure, @Nullable VaultAccess vault,
        @Nullable PullRequestName pullRequest, boolean traced) {

    static final String USAGE = """
            usage: deploy/local/run [--once]
              --once                    ends after the walk, with 0 when everything arrived and 1 when not
              ADOBRIDGE_PORTS           ports of the three services, 8081,8082,8083 unless set
              ADOBRIDGE_ORGANIZATION    with ADOBRIDGE_TOKEN: the real Azure DevOps instead of a simulated organisation
              ADOBRIDGE_PULL_REQUEST    with these: project/repository/number of a pull request to post a gate to
              VAULT_ADDR                with VAULT_TOKEN: a real Vault instead of the stand-in""";

    private static final List<Integer> PORTS = List.of(8081, 8082, 8083);

    public LocalSettings {
        ports = List.copyOf(ports);
    }

    /** An organisation of Azure DevOps Services and a personal access token for it. */
    public record Account(String organization, String token) {

        @Override
        public String toString() {
            return "Account[" + organization + "]";
        }
    }

    /** A Vault and a token that may mount engines and write policies. */
    public record VaultAccess(URI address, String token) {

        @Override
        public String toString() {
            return "VaultAccess[" + address + "]";
        }
    }

    /** A pull request as people name it. */
    public record PullRequestName(String project, String repository, int number) {
    }

    /** A run with everything simulated, on free ports, that ends after the walk; with traces. */
    public static LocalSettings rehearsal() {
        return new LocalSettings(true, List.of(0, 0, 0), null, null, null, true);
    }

    /**
     * @throws IllegalArgumentException with what is wrong, to be shown as it is
     */
    static LocalSettings of(List<String> arguments, Map<String, String> environment) {
        List<String> unknown = arguments.stream().filter(argument -> !argument.equals("--once")).toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(USAGE);
        }
        return new LocalSettings(arguments.contains("--once"), ports(environment),
                both(environment, "ADOBRIDGE_ORGANIZATION", "ADOBRIDGE_TOKEN")
                        .map(pair -> new Account(pair.get(0), pair.get(1))).orElse(null),
                both(environment, "VAULT_ADDR", "VAULT_TOKEN")
                        .map(pair -> new VaultAccess(URI.create(pair.get(0).replaceAll("/+$", "")), pair.get(1)))
                        .orElse(null),
                pullRequest(environment), false);
    }

    private static List<Integer> ports(Map<String, String> environment) {
        String text = environment.getOrDefault("ADOBRIDGE_PORTS", "");
        if (text.isBlank()) {
            return PORTS;
        }
        if (!text.matches("\\d{1,5},\\d{1,5},\\d{1,5}")) {
            throw new IllegalArgumentException("ADOBRIDGE_PORTS: three ports with commas between them, not " + text);
        }
        return List.of(text.split(",")).stream().map(Integer::valueOf).toList();
    }

    private static Optional<List<String>> both(Map<String, String> environment, String one, String other) {
        String first = environment.getOrDefault(one, "");
        String second = environment.getOrDefault(other, "");
        if (first.isBlank() != second.isBlank()) {
            throw new IllegalArgumentException("%s and %s belong together; %s is missing".formatted(one, other,
                    first.isBlank() ? one : other));
        }
        return first.isBlank() ? Optional.empty() : Optional.of(List.of(first.strip(), second.strip()));
    }

    private static @Nullable PullRequestName pullRequest(Map<String, String> environment) {
        String text = environment.getOrDefault("ADOBRIDGE_PULL_REQUEST", "");
        if (text.isBlank()) {
            return null;
        }
        String[] parts = text.split("/");
        if (parts.length != 3 || !parts[2].matches("\\d{1,9}")) {
            throw new IllegalArgumentException("ADOBRIDGE_PULL_REQUEST: project/repository/number, not " + text);
        }
        return new PullRequestName(parts[0], parts[1], Integer.parseInt(parts[2]));
    }
}
