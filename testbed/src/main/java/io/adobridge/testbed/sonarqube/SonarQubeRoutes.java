package io.adobridge.testbed.sonarqube;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;

/**
 * {@code api/projects/search|create} and {@code api/webhooks/list|create|update}, as SonarQube's {@code WebService} actions
 * define
 * them.
 *
 * @see <a href="https://next.sonarqube.com/sonarqube/web_api/api/webhooks">SonarQube's Web API</a>
 */
final class SonarQubeRoutes {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_WEBHOOKS = 10;

    private final SonarQubeStandIn server;

    private SonarQubeRoutes(SonarQubeStandIn server) {
        this.server = server;
    }

    static Router of(Vertx vertx, SonarQubeStandIn server) {
        var routes = new SonarQubeRoutes(server);
        Router router = Router.router(vertx);
        router.route().handler(BodyHandler.create(false));
        router.route("/api/*").handler(routes::admit);
        router.get("/api/projects/search").handler(routes.told(routes::search));
        router.post("/api/projects/create").handler(routes.told(routes::createProject));
        router.get("/api/webhooks/list").handler(routes.told(routes::list));
        router.post("/api/webhooks/create").handler(routes.told(routes::createWebhook));
        router.post("/api/webhooks/update").handler(routes.told(routes::update));
        return router;
    }

    /** A token that is wrong, or shown in a way that this version does not take, is an empty 401. */
    private void admit(RoutingContext exchange) {
        String token = token(exchange.request().getHeader("Authorization"));
        if (token == null || server.permissions(token) == null) {
            exchange.response().setStatusCode(401).end();
            return;
        }
        server.note(exchange.request().method() + " " + exchange.request().path());
        exchange.put("permissions", server.permissions(token));
        exchange.next();
    }

    private @Nullable String token(@Nullable String authorization) {
        if (authorization == null) {
            return null;
        }
        if (authorization.startsWith("Bearer ")) {
            return server.takesBearer() ? authorization.substring("Bearer ".length()) : null;
        }
        String user = new String(Base64.getDecoder().decode(authorization.replaceFirst("^Basic ", "")), UTF_8);
        return user.endsWith(":") ? user.substring(0, user.length() - 1) : null;
    }

    private Handler<RoutingContext> told(Handler<RoutingContext> route) {
        return exchange -> {
            try {
                requireOrganization(exchange);
                route.handle(exchange);
            } catch (SonarError refusal) {
                answer(exchange, refusal.status(), refusal.body());
            }
        };
    }

    private void requireOrganization(RoutingContext exchange) {
        String organization = server.organization();
        if (organization == null) {
            return;
        }
        if (!organization.equals(required(exchange, "organization"))) {
            throw new SonarError(404, "No organization found with key: " + exchange.request().getParam("organization"));
        }
    }

    private void search(RoutingContext exchange) {
        require(exchange, Permission.ADMINISTER);
        String keys = exchange.request().getParam("projects");
        Set<String> wanted = keys == null ? Set.of() : Set.of(keys.split(","));
        ObjectNode page = JSON.createObjectNode();
        ArrayNode components = page.putArray("components");
        server.projects().stream().filter(project -> keys == null || wanted.contains(project.key()))
                .forEach(project -> components.add(shown(project)));
        page.putObject("paging").put("pageIndex", 1).put("pageSize", 100).put("total", components.size());
        answer(exchange, 200, page);
    }

    private void createProject(RoutingContext exchange) {
        require(exchange, Permission.CREATE_PROJECTS);
        String branch = exchange.request().getParam("mainBranch");
        SonarProject project = new SonarProject(required(exchange, "project"), required(exchange, "name"),
                branch == null ? "main" : branch);
        if (!project.key().matches("[\\p{Alnum}._:-]*[\\p{Alpha}._:-][\\p{Alnum}._:-]*")) {
            throw new SonarError(400,
                    "Malformed key for Project: '" + project.key() + "'. Allowed characters are alphanumeric, "
                            + "'-', '_', '.' and ':', with at least one non-digit.");
        }
        server.add(project).ifPresent(similar -> {
            throw new SonarError(400, "Could not create Project with key: \"" + project.key()
                    + "\". A similar key already exists: \"" + similar + "\"");
        });
        answer(exchange, 200, JSON.createObjectNode().set("project", shown(project)));
    }

    private static ObjectNode shown(SonarProject project) {
        return JSON.createObjectNode().put("key", project.key()).put("name", project.name()).put("qualifier", "TRK")
                .put("visibility", "private");
    }

    private void list(RoutingContext exchange) {
        SonarProject project = project(exchange, required(exchange, "project"));
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode webhooks = answer.putArray("webhooks");
        project.webhooks().forEach(webhook -> webhooks.add(shown(webhook)));
        answer(exchange, 200, answer);
    }

    private static ObjectNode shown(SonarWebhook webhook) {
        return JSON.createObjectNode().put("key", webhook.key()).put("name", webhook.name()).put("url", webhook.url())
                .put("hasSecret", webhook.secret() != null);
    }

    private void createWebhook(RoutingContext exchange) {
        SonarProject project = project(exchange, required(exchange, "project"));
        SonarWebhook webhook = webhook(exchange, UUID.randomUUID().toString());
        if (project.webhooks().size() >= MOST_WEBHOOKS) {
            throw new SonarError(400, "Maximum number of webhook reached for project '" + project.key() + "'");
        }
        project.webhooks().add(webhook);
        answer(exchange, 200, JSON.createObjectNode().set("webhook", shown(webhook)));
    }

    private void update(RoutingContext exchange) {
        String key = required(exchange, "webhook");
        SonarProject project = server.projects().stream()
                .filter(each -> each.webhooks().stream().anyMatch(webhook -> webhook.key().equals(key))).findFirst()
                .orElseThrow(() -> new SonarError(404, "No webhook with key '" + key + "'"));
        require(exchange, Permission.ADMINISTER_PROJECTS);
        SonarWebhook changed = webhook(exchange, key);
        project.webhooks().replaceAll(webhook -> webhook.key().equals(key) ? changed : webhook);
        exchange.response().setStatusCode(204).end();
    }

    private static SonarWebhook webhook(RoutingContext exchange, String key) {
        String url = required(exchange, "url");
        if (!url.matches("https?://.+")) {
            throw new SonarError(400, "Url parameter with value '" + url + "' is not a valid url");
        }
        String secret = exchange.request().getParam("secret");
        if (secret != null && (secret.length() < 16 || secret.length() > 200)) {
            throw new SonarError(400, "'secret' length (" + secret.length() + ") is not between 16 and 200");
        }
        return new SonarWebhook(key, required(exchange, "name"), url, secret);
    }

    private SonarProject project(RoutingContext exchange, String key) {
        SonarProject project = server.project(key).orElseThrow(() -> new SonarError(404, "Project '" + key + "' not found"));
        require(exchange, Permission.ADMINISTER_PROJECTS);
        return project;
    }

    private static void require(RoutingContext exchange, Permission permission) {
        Set<Permission> held = exchange.<Set<Permission>> get("permissions");
        if (held == null || !held.contains(permission)) {
            throw new SonarError(403, "Insufficient privileges");
        }
    }

    /** Of the query, or of the form, which is merged into it. */
    private static String required(RoutingContext exchange, String parameter) {
        String value = exchange.request().getParam(parameter);
        if (value == null || value.isBlank()) {
            throw new SonarError(400, "The '" + parameter + "' parameter is missing");
        }
        return value;
    }

    private static void answer(RoutingContext exchange, int status, JsonNode body) {
        exchange.response().setStatusCode(status).putHeader("Content-Type", "application/json").end(body.toString());
    }
}
