package io.adobridge.testbed.issuer;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;

/** The issuer over HTTP: discovery, keys, and the token endpoint with the client-credentials grant (RFC 6749). */
final class IssuerRoutes {

    private final Issuer issuer;

    private IssuerRoutes(Issuer issuer) {
        this.issuer = issuer;
    }

    static Router of(Vertx vertx, Issuer issuer) {
        var routes = new IssuerRoutes(issuer);
        Router router = Router.router(vertx);
        router.get("/.well-known/openid-configuration").handler(routes::discovery);
        router.get("/keys").handler(exchange -> answer(exchange, 200, issuer.publishedKeys()));
        router.post("/token").handler(BodyHandler.create(false)).handler(routes::token);
        return router;
    }

    private void discovery(RoutingContext exchange) {
        String issued = issuer.url().toString();
        ObjectNode document = JsonNodeFactory.instance.objectNode()
                .put("issuer", issued)
                .put("jwks_uri", issued + "/keys")
                .put("token_endpoint", issued + "/token");
        document.putArray("response_types_supported").add("token");
        document.putArray("grant_types_supported").add("client_credentials");
        document.putArray("subject_types_supported").add("public");
        document.putArray("id_token_signing_alg_values_supported").add("RS256");
        answer(exchange, 200, document);
    }

    private void token(RoutingContext exchange) {
        var form = exchange.request().formAttributes();
        String client = form.get("client_id");
        if (!"client_credentials".equals(form.get("grant_type"))) {
            refuse(exchange, "unsupported_grant_type", "only client_credentials is supported");
        } else if (client == null || client.isBlank()) {
            refuse(exchange, "invalid_client", "client_id is missing");
        } else {
            Claims claims = Claims.of(client, words(form.get("roles")), words(form.get("groups")));
            answer(exchange, 200, JsonNodeFactory.instance.objectNode()
                    .put("access_token", issuer.token(claims))
                    .put("token_type", "Bearer")
                    .put("expires_in", claims.lifetime().toSeconds()));
        }
    }

    private static List<String> words(@Nullable String text) {
        return text == null || text.isBlank() ? List.of() : List.of(text.strip().split("[\\s,]+"));
    }

    private static void refuse(RoutingContext exchange, String error, String description) {
        answer(exchange, 400, JsonNodeFactory.instance.objectNode()
                .put("error", error)
                .put("error_description", description));
    }

    private static void answer(RoutingContext exchange, int status, ObjectNode body) {
        exchange.response().setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .putHeader("Cache-Control", "no-store")
                .end(body.toString());
    }
}
