package io.adobridge.testbed.vault;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code auth/token}: create, look up, renew and revoke. */
final class TokenAuth implements Backend {

    private final Tokens tokens;
    private final Clock clock;

    TokenAuth(Tokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public Answer handle(Request request) {
        Token caller = request.requireToken();
        return switch (request.path()) {
            case "create", "create-orphan" -> create(request, caller);
            case "lookup-self" -> lookup(caller);
            case "lookup" -> lookup(named(request));
            case "renew-self" -> renew(request, caller);
            case "renew" -> renew(request, named(request));
            case "revoke-self" -> revoke(caller);
            case "revoke" -> revoke(named(request));
            default -> throw Refusal.unsupportedPath();
        };
    }

    private Answer create(Request request, Token caller) {
        List<String> policies = new ArrayList<>(Json.strings(request.field("policies")));
        if (policies.isEmpty()) {
            policies.addAll(caller.policies());
        }
        if (!caller.policies().contains("root") && !caller.policies().containsAll(policies)) {
            throw Refusal.of(400, "child policies must be subset of parent");
        }
        Duration ttl = Json.duration(request.field("ttl"), Tokens.DEFAULT_TTL);
        Token token = tokens.issue(policies, request.text("display_name", "token"), "auth/token/create", Map.of(), ttl);
        return Answer.auth(token.toAuth(clock.instant()));
    }

    private Answer lookup(Token token) {
        return Answer.data(token.toLookup(clock.instant()));
    }

    private Answer renew(Request request, Token token) {
        Duration increment = Json.duration(request.field("increment"), token.ttl());
        return Answer.auth(tokens.renew(token, increment).toAuth(clock.instant()));
    }

    private Answer revoke(Token token) {
        tokens.revoke(token.id());
        return Answer.none();
    }

    private Token named(Request request) {
        return tokens.find(request.text("token", "")).orElseThrow(() -> Refusal.of(403, "bad token"));
    }
}
