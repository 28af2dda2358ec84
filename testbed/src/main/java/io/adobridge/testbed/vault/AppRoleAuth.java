package io.adobridge.testbed.vault;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** {@code auth/approle}: roles, role ids, secret ids and the login with them. */
final class AppRoleAuth implements Backend {

    private final Tokens tokens;
    private final Clock clock;
    private final Map<String, AppRole> roles = new TreeMap<>();
    private final List<String> issued = new ArrayList<>();

    AppRoleAuth(Tokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Every secret id that was ever given out. */
    List<String> issued() {
        return List.copyOf(issued);
    }

    @Override
    public boolean open(Request request) {
        return request.path().equals("login");
    }

    @Override
    public boolean exists(Request request) {
        String[] parts = request.tail().split("/", 2);
        return !request.head().equals("role") || parts.length > 1 || roles.containsKey(parts[0]);
    }

    @Override
    public Answer handle(Request request) {
        return switch (request.head()) {
            case "login" -> login(request);
            case "role" -> role(request);
            default -> throw Refusal.unsupportedPath();
        };
    }

    private Answer login(Request request) {
        if (request.operation() != Request.Operation.WRITE) {
            throw Refusal.unsupportedOperation();
        }
        String roleId = request.text("role_id", "");
        if (roleId.isEmpty()) {
            throw Refusal.of(400, "missing role_id");
        }
        AppRole role = roles.values().stream().filter(each -> each.roleId().equals(roleId)).findFirst()
                .orElseThrow(() -> Refusal.of(400, "invalid role ID"));
        String secretId = request.text("secret_id", "");
        if (secretId.isEmpty()) {
            throw Refusal.of(400, "missing secret_id");
        }
        if (!role.admits(secretId, clock.instant())) {
            throw Refusal.of(400, "invalid secret id");
        }
        Token token = tokens.issue(role.policies(), "approle", "auth/approle/login",
                Map.of("role_name", role.name()), role.tokenTtl());
        return Answer.auth(token.toAuth(clock.instant()));
    }

    private Answer role(Request request) {
        String[] parts = request.tail().split("/", 2);
        if (request.operation() == Request.Operation.LIST) {
            return Answer.keys(List.copyOf(roles.keySet()));
        }
        return parts.length == 1 ? roleItself(request, parts[0]) : partOf(require(parts[0]), parts[1], request);
    }

    private Answer roleItself(Request request, String name) {
        switch (request.operation()) {
            case READ -> {
                return Answer.data(require(name).describe());
            }
            case WRITE -> roles.computeIfAbsent(name, AppRole::new).configure(request);
            case DELETE -> roles.remove(name);
            case LIST -> throw Refusal.unsupportedOperation();
        }
        return Answer.none();
    }

    private Answer partOf(AppRole role, String part, Request request) {
        boolean write = request.operation() == Request.Operation.WRITE;
        return switch (part) {
            case "role-id" -> write ? setRoleId(role, request) : roleId(role);
            case "secret-id" -> Answer.data(secretId(role, write, Tokens.random("")));
            case "custom-secret-id" -> Answer.data(secretId(role, write, request.text("secret_id", "")));
            case "secret-id/destroy" -> destroy(role, request);
            default -> throw Refusal.unsupportedPath();
        };
    }

    private static Answer roleId(AppRole role) {
        return Answer.data(Json.object().put("role_id", role.roleId()));
    }

    private static Answer setRoleId(AppRole role, Request request) {
        role.roleId(request.text("role_id", role.roleId()));
        return Answer.none();
    }

    private ObjectNode secretId(AppRole role, boolean write, String secretId) {
        if (!write) {
            throw Refusal.unsupportedOperation();
        }
        if (secretId.isEmpty()) {
            throw Refusal.of(400, "missing \"secret_id\"");
        }
        issued.add(secretId);
        return role.newSecretId(secretId, clock.instant());
    }

    private static Answer destroy(AppRole role, Request request) {
        if (!role.destroy(request.text("secret_id", ""))) {
            throw Refusal.absent();
        }
        return Answer.none();
    }

    private AppRole require(String name) {
        AppRole role = roles.get(name);
        if (role == null) {
            throw Refusal.absent();
        }
        return role;
    }
}
