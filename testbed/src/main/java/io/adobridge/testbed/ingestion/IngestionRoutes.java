package io.adobridge.testbed.ingestion;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** The part of ingestion-service's API that other services use, with its role and its long poll. */
final class IngestionRoutes {

    private static final String BASE = "/api/v1/connections/:connection";
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final Vertx vertx;
    private final IngestionStandIn service;

    private IngestionRoutes(Vertx vertx, IngestionStandIn service) {
        this.vertx = vertx;
        this.service = service;
    }

    static Router of(Vertx vertx, IngestionStandIn service) {
        var routes = new IngestionRoutes(vertx, service);
        Router router = Router.router(vertx);
        router.get().handler(routes::admit);
        router.get(BASE + "/events").handler(routes::events);
        router.get(BASE + "/builds").handler(routes::builds);
        router.get(BASE + "/builds/:id").handler(routes.one(id -> known -> known.findBuild(Integer.parseInt(id))));
        router.get(BASE + "/builds/:id/facts").handler(routes.one(id -> known -> known.findFacts(Integer.parseInt(id))));
        router.get(BASE + "/projects/:id").handler(routes.one(id -> known -> known.findProject(id)));
        router.get(BASE + "/pull-requests/:id")
                .handler(routes.one(id -> known -> known.findPullRequest(Integer.parseInt(id))));
        return router;
    }

    private void admit(RoutingContext exchange) {
        service.note(exchange.request().uri());
        String authorization = exchange.request().getHeader("Authorization");
        if (authorization == null || !authorization.startsWith("Bearer ")) {
            exchange.response().setStatusCode(401).end();
        } else {
            exchange.next();
        }
    }

    private Handler<RoutingContext> one(
            Function<String, Function<IngestedConnection, Optional<JsonNode>>> question) {
        return exchange -> question.apply(exchange.pathParam("id")).apply(connection(exchange))
                .ifPresentOrElse(found -> answer(exchange, 200, found),
                        () -> answer(exchange, 404, Wording.notIngested()));
    }

    private void builds(RoutingContext exchange) {
        Predicate<JsonNode> wanted = matches(exchange, "pipeline", "pipelineId")
                .and(matches(exchange, "branch", "sourceBranch"))
                .and(matches(exchange, "result", "result"));
        answer(exchange, 200, Wording.page(connection(exchange).builds(wanted, number(exchange, "limit", 50))));
    }

    private static Predicate<JsonNode> matches(RoutingContext exchange, String parameter, String member) {
        String value = exchange.request().getParam(parameter);
        return build -> value == null || value.equals(build.path(member).asText());
    }

    private void events(RoutingContext exchange) {
        long deadline = System.nanoTime() + Duration.ofSeconds(number(exchange, "wait", 0)).toNanos();
        events(exchange, deadline);
    }

    private void events(RoutingContext exchange, long deadline) {
        int after = number(exchange, "after", 0);
        var found = connection(exchange).eventsAfter(after, number(exchange, "limit", 50));
        if (!found.isEmpty() || System.nanoTime() >= deadline) {
            answer(exchange, 200, Wording.events(found, after));
        } else if (!exchange.response().closed()) {
            long unused = vertx.setTimer(LOOK_AGAIN.toMillis(), timer -> events(exchange, deadline));
        }
    }

    private IngestedConnection connection(RoutingContext exchange) {
        return service.of(UUID.fromString(exchange.pathParam("connection")));
    }

    private static int number(RoutingContext exchange, String parameter, int otherwise) {
        @Nullable
        String value = exchange.request().getParam(parameter);
        return value == null ? otherwise : Integer.parseInt(value);
    }

    private static void answer(RoutingContext exchange, int status, JsonNode body) {
        exchange.response().setStatusCode(status).putHeader("Content-Type", "application/json").end(body.toString());
    }
}
