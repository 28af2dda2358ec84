package io.adobridge.testbed.vault;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** {@code auth/kubernetes}: a pod logs in with its service-account token. */
final class KubernetesAuth implements Backend {

    /** A pod's identity, as the cluster's token review tells it. */
    record ServiceAccount(String namespace, String name) {
    }

    /** @param audience empty where any will do */
    private record Role(List<String> names, List<String> namespaces, String audience, List<String> policies, Duration ttl) {

        static Role of(Request request) {
            List<String> current = Json.strings(request.field("token_policies"));
            return new Role(
                    Json.strings(request.field("bound_service_account_names")),
                    Json.strings(request.field("bound_service_account_namespaces")),
                    request.text("audience", ""),
                    current.isEmpty() ? Json.strings(request.field("policies")) : current,
                    Json.duration(request.field("token_ttl"),
                            Json.duration(request.field("ttl"), Tokens.DEFAULT_TTL)));
        }

        void admit(ServiceAccount account) {
            if (!names.contains("*") && !names.contains(account.name())) {
                throw Refusal.of(500, "service account name not authorized");
            }
            if (!namespaces.contains("*") && !namespaces.contains(account.namespace())) {
                throw Refusal.of(500, "namespace not authorized");
            }
        }

        void admitFor(List<String> audiences) {
            if (!audience.isEmpty() && !audiences.contains(audience)) {
                throw Refusal.of(500, "invalid audience (aud) claim: audience claim does not match any expected audience");
            }
        }

        ObjectNode describe() {
            ObjectNode role = Json.object().put("token_ttl", ttl.toSeconds()).put("audience", audience);
            role.set("bound_service_account_names", Json.array(names));
            role.set("bound_service_account_namespaces", Json.array(namespaces));
            role.set("token_policies", Json.array(policies));
            return role;
        }
    }

    private final Tokens tokens;
    private final Clock clock;
    private final Map<String, Role> roles = new TreeMap<>();
    private final Map<String, ServiceAccount> cluster = new HashMap<>();
    private ObjectNode config = Json.object();

    KubernetesAuth(Tokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** What the cluster would say about this token. */
    void recognise(String jwt, ServiceAccount account) {
        cluster.put(jwt, account);
    }

    @Override
    public boolean open(Request request) {
        return request.path().equals("login");
    }

    @Override
    public Answer handle(Request request) {
        return switch (request.head()) {
            case "login" -> login(request);
            case "config" -> config(request);
            case "role" -> role(request);
            default -> throw Refusal.unsupportedPath();
        };
    }

    private Answer login(Request request) {
        String name = request.text("role", "");
        Role role = roles.get(name);
        if (role == null) {
            throw Refusal.of(400, "invalid role name \"" + name + "\"");
        }
        ServiceAccount account = cluster.get(request.text("jwt", ""));
        if (account == null) {
            throw Refusal.of(500, "lookup failed: service account unauthorized; this could mean it has been deleted "
                    + "or recreated with a new token");
        }
        role.admitFor(audiences(request.text("jwt", "")));
        role.admit(account);
        Token token = tokens.issue(role.policies(), "kubernetes-" + account.namespace() + "-" + account.name(),
                "auth/kubernetes/login", Map.of("role", name, "service_account_name", account.name(),
                        "service_account_namespace", account.namespace()),
                role.ttl());
        return Answer.auth(token.toAuth(clock.instant()));
    }

    /** What the token says that it is for; nothing where it is no JWT. */
    private static List<String> audiences(String jwt) {
        String[] parts = jwt.split("\\.");
        try {
            return parts.length != 3 ? List.of()
                    : Json.strings(Json.MAPPER.readTree(Base64.getUrlDecoder().decode(parts[1])).get("aud"));
        } catch (IOException | IllegalArgumentException noJson) {
            return List.of();
        }
    }

    private Answer config(Request request) {
        if (request.operation() == Request.Operation.READ) {
            return Answer.data(config);
        }
        config = request.body();
        return Answer.none();
    }

    private Answer role(Request request) {
        String name = request.tail();
        switch (request.operation()) {
            case READ -> {
                return Answer.data(require(name).describe());
            }
            case LIST -> {
                return Answer.keys(List.copyOf(roles.keySet()));
            }
            case WRITE -> roles.put(name, Role.of(request));
            case DELETE -> roles.remove(name);
        }
        return Answer.none();
    }

    private Role require(String name) {
        Role role = roles.get(name);
        if (role == null) {
            throw Refusal.absent();
        }
        return role;
    }
}
