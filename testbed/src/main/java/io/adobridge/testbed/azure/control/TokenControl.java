package io.adobridge.testbed.azure.control;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.testbed.azure.front.AccessLevel;
import io.adobridge.testbed.azure.front.Hosts;
import io.adobridge.testbed.azure.front.Identity;
import io.adobridge.testbed.azure.front.IssuedToken;
import io.adobridge.testbed.azure.front.Reply;
import io.adobridge.testbed.azure.front.Request;
import io.adobridge.testbed.azure.front.Routes;
import io.adobridge.testbed.azure.front.TokenSpec;
import io.adobridge.testbed.azure.front.Tokens;

/** {@code /_control/tokens}: issues personal access tokens and lets them expire. */
final class TokenControl {
    private final Tokens tokens;

    TokenControl(Tokens tokens) {
        this.tokens = tokens;
    }

    /**
     * A token to issue.
     *
     * @param token its secret, where the caller wants to choose it
     * @param organizations none: all accessible organisations
     */
    record TokenBody(@Nullable String token, @Nullable String identity, @Nullable Set<String> scopes,
            @Nullable Set<String> organizations, @Nullable String expiresAt, @Nullable AccessLevel accessLevel) {

        TokenSpec specification() {
            return new TokenSpec(Identity.named(Bodies.or(identity, "ADO Bridge")), Bodies.or(scopes, Set.of("app_token")),
                    Bodies.or(organizations, Set.of()), Bodies.instant(expiresAt), Bodies.or(accessLevel, AccessLevel.BASIC));
        }
    }

    /** A token named by its secret. */
    record SecretBody(String token) {
    }

    Routes routes() {
        return new Routes()
                .get(Hosts.CONTROL, "tokens", Routes.ANYONE, request -> Reply.json(200, Map.of("value", list())))
                .post(Hosts.CONTROL, "tokens", Routes.ANYONE, this::issue)
                .post(Hosts.CONTROL, "tokens/expire", Routes.ANYONE, this::expireBySecret)
                .post(Hosts.CONTROL, "tokens/{id}/expire", Routes.ANYONE, this::expire);
    }

    List<Map<String, Object>> list() {
        return tokens.all().stream().sorted(Comparator.comparing(IssuedToken::id)).map(TokenControl::view).toList();
    }

    private Reply issue(Request request) {
        TokenBody body = Bodies.read(request, TokenBody.class);
        TokenSpec specification = body.specification();
        String secret = Bodies.or(body.token(), "");
        if (secret.isBlank())
            secret = tokens.issue(specification);
        else
            tokens.register(secret, specification);
        Map<String, Object> view = view(tokens.find(secret).orElseThrow());
        view.put("token", secret);
        return Reply.json(201, view);
    }

    private Reply expire(Request request) {
        UUID id = Bodies.checked(() -> UUID.fromString(request.var("id")));
        if (!tokens.expire(id))
            throw Control.notFound("token", id.toString());
        return Reply.empty();
    }

    private Reply expireBySecret(Request request) {
        String secret = Bodies.or(Bodies.read(request, SecretBody.class).token(), "");
        IssuedToken token = tokens.find(secret).orElseThrow(() -> Control.notFound("token", "of that secret"));
        tokens.expire(secret);
        return Reply.json(200, view(token));
    }

    private static Map<String, Object> view(IssuedToken token) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", token.id());
        view.put("identity", token.specification().identity().displayName());
        view.put("scopes", token.specification().scopes());
        view.put("organizations", token.specification().organizations());
        view.put("accessLevel", token.specification().accessLevel());
        view.put("expiresAt", token.expiresAt() == null ? null : String.valueOf(token.expiresAt()));
        return view;
    }
}
