package io.adobridge.testbed.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** {@code sys}: health and seal without a token; mounts, auth methods, policies and capabilities with one. */
final class Sys implements Backend {

    private static final Set<String> OPEN = Set.of("health", "seal-status", "unseal", "init", "leader");

    private final Seal seal;
    private final Policies policies;
    private final Mounts engines;
    private final Mounts authMethods;

    Sys(Seal seal, Policies policies, Mounts engines, Mounts authMethods) {
        this.seal = seal;
        this.policies = policies;
        this.engines = engines;
        this.authMethods = authMethods;
    }

    @Override
    public boolean open(Request request) {
        return OPEN.contains(request.path());
    }

    @Override
    public Answer handle(Request request) {
        String path = request.path();
        if (path.startsWith("policies/acl")) {
            return policies.handle(request.under(path.startsWith("policies/acl/") ? "policies/acl/" : "policies/acl"));
        }
        if (path.startsWith("internal/ui/mounts/")) {
            return internalMount(path.substring("internal/ui/mounts/".length()));
        }
        return switch (request.head()) {
            case "health" -> seal.health(request);
            case "seal-status" -> Answer.plain(200, seal.status());
            case "unseal" -> seal.unseal(request);
            case "seal" -> seal(request);
            case "init" -> init(request);
            case "leader" -> Answer.plain(200, Json.object().put("ha_enabled", false).put("is_self", false));
            case "mounts" -> engines.handle(below(request));
            case "auth" -> authMethods.handle(below(request));
            case "policy" -> policies.handle(below(request));
            case "capabilities-self" -> capabilities(request);
            default -> throw Refusal.unsupportedPath();
        };
    }

    private static Request below(Request request) {
        return request.under(request.path().contains("/") ? request.head() + "/" : request.head());
    }

    private Answer seal(Request request) {
        if (request.operation() != Request.Operation.WRITE) {
            throw Refusal.unsupportedOperation();
        }
        seal.close();
        return Answer.none();
    }

    private static Answer init(Request request) {
        if (request.operation() == Request.Operation.WRITE) {
            throw Refusal.of(400, "Vault is already initialized");
        }
        return Answer.plain(200, Json.object().put("initialized", true));
    }

    private Answer capabilities(Request request) {
        List<String> paths = new ArrayList<>(Json.strings(request.field("paths")));
        paths.addAll(Json.strings(request.field("path")));
        Acl acl = policies.of(request.requireToken());
        ObjectNode data = Json.object();
        for (String path : paths) {
            List<String> labels = acl.isRoot() ? List.of("root")
                    : acl.capabilities(path).stream().map(Capability::label).sorted().toList();
            data.set(path, Json.array(labels.isEmpty() ? List.of("deny") : labels));
            data.set("capabilities", data.get(path));
        }
        return Answer.data(data);
    }

    private Answer internalMount(String path) {
        return engines.find(path)
                .map(mount -> Answer.data(mount.getValue().description().deepCopy().put("path", mount.getKey())))
                .orElseThrow(() -> Refusal.badToken());
    }
}
