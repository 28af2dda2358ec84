package io.adobridge.testbed.vault;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** {@code sys/policies/acl}, {@code sys/policy}: the policies by name. */
final class Policies implements Backend {

    private static final String DEFAULT = """
            path "auth/token/lookup-self" { capabilities = ["read"] }
            path "auth/token/renew-self" { capabilities = ["update"] }
            path "auth/token/revoke-self" { capabilities = ["update"] }
            path "sys/capabilities-self" { capabilities = ["update"] }
            path "sys/internal/ui/mounts/*" { capabilities = ["read"] }
            """;

    private final Map<String, Policy> policies = new TreeMap<>();

    Policies() {
        policies.put("default", Policy.parse("default", DEFAULT));
        policies.put("root", Policy.parse("root", ""));
    }

    Acl of(Token token) {
        if (token.policies().contains("root")) {
            return Acl.ROOT;
        }
        return Acl.of(token.policies().stream().map(policies::get).filter(Objects::nonNull).toList());
    }

    /** The path is the name of the policy; empty to list them. */
    @Override
    public Answer handle(Request request) {
        String name = request.path();
        if (name.isEmpty() || request.operation() == Request.Operation.LIST) {
            return names();
        }
        switch (request.operation()) {
            case READ -> {
                return read(name);
            }
            case DELETE -> policies.remove(name);
            case WRITE, LIST -> write(name, request);
        }
        return Answer.none();
    }

    private Answer names() {
        var data = Json.object();
        data.set("keys", Json.array(policies.keySet()));
        data.set("policies", Json.array(policies.keySet()));
        return Answer.data(data);
    }

    private Answer read(String name) {
        Policy policy = policies.get(name);
        if (policy == null) {
            throw Refusal.absent();
        }
        return Answer.data(Json.object().put("name", name).put("policy", policy.text()).put("rules", policy.text()));
    }

    private void write(String name, Request request) {
        if (name.equals("root")) {
            throw Refusal.of(400, "cannot update \"root\" policy");
        }
        String text = request.text("policy", request.text("rules", ""));
        if (text.isBlank()) {
            throw Refusal.of(400, "'policy' parameter not supplied or empty");
        }
        policies.put(name, Policy.parse(name, text));
    }
}
