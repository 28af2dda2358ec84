package io.adobridge.testbed.vault;

import java.time.Clock;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** From a request to an answer: seal, token, policy, and then the backend that is mounted at the path. */
final class VaultCore {

    private final Seal seal;
    private final Tokens tokens;
    private final Policies policies = new Policies();
    private final AppRoleAuth appRoles;
    private final KubernetesAuth kubernetes;
    private final Mounts engines;
    private final Mounts authMethods;
    private final Sys sys;

    VaultCore(Clock clock) {
        seal = new Seal(clock);
        tokens = new Tokens(clock);
        appRoles = new AppRoleAuth(tokens, clock);
        kubernetes = new KubernetesAuth(tokens, clock);
        engines = new Mounts(Mounts.engines(clock));
        authMethods = new Mounts(Mounts.authMethods(Map.of("approle", appRoles, "kubernetes", kubernetes)));
        authMethods.mount("token", "token", new TokenAuth(tokens, clock), Json.object());
        sys = new Sys(seal, policies, engines, authMethods);
    }

    Seal seal() {
        return seal;
    }

    Tokens tokens() {
        return tokens;
    }

    AppRoleAuth appRoles() {
        return appRoles;
    }

    KubernetesAuth kubernetes() {
        return kubernetes;
    }

    /**
     * @param tokenId what the caller sent as its token, or null
     */
    Answer handle(Request request, @Nullable String tokenId) {
        try {
            return route(request, tokenId);
        } catch (Refusal refusal) {
            return refusal.toAnswer();
        }
    }

    private Answer route(Request request, @Nullable String tokenId) {
        Target target = target(request);
        if (target.backend().open(target.request())) {
            requireUnsealedUnlessSys(target, "Vault is sealed");
            return target.backend().handle(target.request());
        }
        if (seal.isSealed()) {
            throw Refusal.of(503, "error performing token check: Vault is sealed");
        }
        Token caller = caller(tokenId);
        requireAllowed(caller, request, target);
        return target.backend().handle(target.request().by(caller));
    }

    private void requireUnsealedUnlessSys(Target target, String message) {
        if (seal.isSealed() && target.backend() != sys) {
            throw Refusal.of(503, message);
        }
    }

    private Token caller(@Nullable String tokenId) {
        if (tokenId == null || tokenId.isEmpty()) {
            throw Refusal.of(400, "missing client token");
        }
        return tokens.find(tokenId).orElseThrow(Refusal::badToken);
    }

    private void requireAllowed(Token caller, Request request, Target target) {
        Acl acl = policies.of(caller);
        Capability needed = switch (request.operation()) {
            case READ -> Capability.READ;
            case LIST -> Capability.LIST;
            case DELETE -> Capability.DELETE;
            case WRITE -> target.backend().exists(target.request()) ? Capability.UPDATE : Capability.CREATE;
        };
        boolean allowed = acl.allows(request.path(), needed);
        if (!allowed || (request.path().equals("sys/seal") && !acl.allows(request.path(), Capability.SUDO))) {
            throw Refusal.denied();
        }
    }

    /** A backend and the request as it sees it. */
    private record Target(Backend backend, Request request) {
    }

    private Target target(Request request) {
        String path = request.path();
        if (path.startsWith("sys/")) {
            return new Target(sys, request.under("sys/"));
        }
        Mounts mounts = path.startsWith("auth/") ? authMethods : engines;
        Request below = path.startsWith("auth/") ? request.under("auth/") : request;
        return mounts.find(below.path())
                .map(mount -> new Target(mount.getValue().backend(), below.under(mount.getKey())))
                .orElseGet(() -> new Target(unknown -> {
                    throw Refusal.of(404, "no handler for route '" + path + "'");
                }, request));
    }
}
