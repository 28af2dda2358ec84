package io.adobridge.deploy.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.adobridge.deploy.kubernetes.Rendered;
import io.adobridge.testbed.Testbed;
import io.adobridge.testbed.issuer.Claims;
import io.adobridge.testbed.issuer.Issuer;
import io.adobridge.testbed.process.Background;
import io.adobridge.testbed.process.ServiceProcess;

/** Replicas of the packaged services, each a process that finds below its working directory what a pod finds there. */
final class Pods implements AutoCloseable {

    private static final String WORKING_DIRECTORY = "/etc/adobridge";
    private static final String NAMESPACE = "adobridge";
    /** What this machine calls itself, where that can be called. */
    static final String MACHINE = machine();
    /** Hosts that an operator should not have allowed, and that are not called for all that. */
    private static final String MISTAKES = ",http://169.254.169.254,http://168.63.129.16,http://0.0.0.0:*,http://[::]:*,"
            + "http://[::ffff:127.0.0.1]:*,http://[::127.0.0.1]:*,http://[64:ff9b::7f00:1]:*,http://[fd00:ec2::254]";

    private final Map<String, List<ServiceProcess>> running = new LinkedHashMap<>();
    private final Testbed testbed;
    private final Issuer cluster;
    private final Path folder;

    /**
     * @param cluster issues the tokens of service accounts
     * @param folder for what is mounted
     */
    Pods(Testbed testbed, Issuer cluster, Path folder) {
        this.testbed = testbed;
        this.cluster = cluster;
        this.folder = folder;
    }

    /** Starts that many at the same moment. */
    void start(String service, int replicas) {
        Path mounted = mount(service);
        var starting = IntStream.range(0, replicas)
                .mapToObj(each -> Background.supply(() -> ServiceProcess.startIn(mounted, service))).toList();
        running.put(service, starting.stream().map(replica -> replica.join()).toList());
    }

    List<ServiceProcess> of(String service) {
        return running.getOrDefault(service, List.of());
    }

    /** A token of a service account, as Kubernetes projects it. */
    String token(String account, String audience) {
        String subject = "system:serviceaccount:%s:%s".formatted(NAMESPACE, account);
        return cluster.token(Claims.of(subject, List.of(), List.of()).audience(audience));
    }

    /** The token of a service for the others, below its working directory. */
    Path tokenFile(String service) {
        return folder.resolve(service).resolve("tokens/adobridge");
    }

    private Path mount(String service) {
        try {
            Path mounted = folder.resolve(service);
            Path config = Files.createDirectories(mounted.resolve("config"));
            Files.writeString(config.resolve("application.properties"),
                    Rendered.configuration(service).replace(WORKING_DIRECTORY, mounted.toString()));
            Files.writeString(config.resolve("application-local.properties"), surroundings(service));
            Path tokens = Files.createDirectories(mounted.resolve("tokens"));
            for (var token : Rendered.tokens(service).entrySet()) {
                Files.writeString(tokens.resolve(token.getKey()), recognised(service, token.getValue()));
            }
            return mounted;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String recognised(String service, String audience) {
        String token = token(service, audience);
        testbed.vault().recognise(token, NAMESPACE, service);
        return token;
    }

    /** What {@code environment.properties} says in an overlay: where this machine's surroundings are. */
    private String surroundings(String service) {
        Map<String, String> properties = new LinkedHashMap<>(testbed.config(service));
        properties.keySet().removeIf(name -> name.contains(".app-role.") || name.endsWith("token-file"));
        properties.merge("adobridge.egress.allowed-hosts", MISTAKES + ",http://" + MACHINE + ":*", String::concat);
        properties.put("adobridge.sonarqube.public-url", "https://reports.example.com");
        properties.put("quarkus.oidc.workloads.tenant-enabled", "true");
        properties.put("quarkus.oidc.workloads.auth-server-url", cluster.url().toString());
        properties.put("adobridge.workloads.issuer", cluster.url().toString());
        properties.put("adobridge.people.group-roles.\"auditors\"", "connections:read,ingestion:read,reports:read");
        properties.put("adobridge.people.group-roles.\"/company/security\\ officers\"", "connections:read");
        properties.put("adobridge.people.subject-roles.\"robot\"", "reports:read,reports:write");
        properties.put("adobridge.workloads.roles.\"system\\:serviceaccount\\:adobridge\\:reader\"", "connections:read");
        properties.put("adobridge.issuers.read-keys-every", "5s");
        properties.put("adobridge.boundary.head-patience", "3s"); // tests wait for their ends
        properties.put("adobridge.boundary.body-patience", "3s");
        running.forEach((other, replicas) -> properties.put("adobridge.%s.url".formatted(other),
                replicas.get(0).baseUrl().toString()));
        return properties.entrySet().stream().map(property -> property.getKey() + "=" + property.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static String machine() {
        try {
            String name = InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT);
            return name.matches("[a-z0-9.-]+") ? name : "machine.invalid";
        } catch (UnknownHostException nameless) {
            return "machine.invalid";
        }
    }

    @Override
    public void close() {
        List<ServiceProcess> all = new ArrayList<>();
        running.values().forEach(all::addAll);
        all.stream().map(replica -> Background.run(replica::close)).toList().forEach(ended -> ended.join());
    }
}
