package io.adobridge.deploy.attacks;

import static io.adobridge.deploy.running.Deployed.CONNECTIONS;
import static io.adobridge.deploy.running.Deployed.REPORTER;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.adobridge.deploy.running.Deployed;
import io.adobridge.testbed.http.Api.Reply;

/**
 * A field of a request whose address a service calls.
 *
 * @param schema the field in the OpenAPI document: schema and property
 * @param operation that takes it
 * @param path what the address needs behind its host
 * @param request sends the operation with an address
 */
record UrlField(String schema, String operation, String path, BiFunction<Deployed, JsonNode, Reply> request) {

    private static final String COLLECTION = "/tfs/Collection";
    private static final int OVERTAKEN = 412;

    /** All of them; {@link UrlFieldsIT} finds those that are missing. */
    static final List<UrlField> CALLED = List.of(
            registering("RegisterConnection.host", "POST /connections", "?validate=false", COLLECTION, server()),
            registering("RegisterConnection.host", "POST /connections/validate", "/validate", COLLECTION, server()),
            registering("RegisterConnection.proxy", "POST /connections", "?validate=false", "", "{'proxy':'@'}"),
            registering("RegisterConnection.proxy", "POST /connections/validate", "/validate", "", "{'proxy':'@'}"),
            registering("Entra.authority", "POST /connections", "?validate=false", "", entra()),
            registering("Entra.authority", "POST /connections/validate", "/validate", "", entra()),
            registering("OAuth.authority", "POST /connections/oauth/start", "/oauth/start", "", oauth("@")),
            new UrlField("FindOrganizations.proxy", "POST /connections/organizations", "",
                    posting("/api/v1/connections/organizations", "{'auth':{'kind':'pat','token':'t'},'proxy':'@'}")),
            new UrlField("Entra.authority", "POST /connections/organizations", "",
                    posting("/api/v1/connections/organizations", entra())),
            new UrlField("EditConnection.host", "PATCH /connections/{id}", COLLECTION,
                    (deployed, url) -> changing(deployed, connection(deployed),
                            filled(server(), url))),
            new UrlField("EditConnection.proxy", "PATCH /connections/{id}", "",
                    (deployed, url) -> changing(deployed, connection(deployed), filled("{'proxy':'@'}", url))),
            new UrlField("RegisterWebhook.url", "POST /notifications/webhooks", "/hook", UrlField::webhook),
            new UrlField("EditWebhook.url", "PATCH /notifications/webhooks/{id}", "/hook", (deployed, url) -> changing(
                    deployed, "/api/v1/notifications/webhooks/" + Victims.webhook(deployed), filled("{'url':'@'}", url))),
            new UrlField("SetServer.url", "PUT /sources/{source}/server", "/sonar",
                    (deployed, url) -> deployed.person(REPORTER).send("PUT",
                            "/api/v1/sources/" + Victims.source(deployed) + "/server",
                            filled("{'url':'@','token':'squ_x'}", url))));

    Reply attack(Deployed deployed, String address) {
        return request.apply(deployed, text(address + path));
    }

    private static Reply webhook(Deployed deployed, JsonNode url) {
        String name = "hook-" + UUID.randomUUID();
        return posting("/api/v1/notifications/webhooks",
                "{'name':'%s','url':'@','owners':['platform'],'enabled':false}".formatted(name))
                .apply(deployed, url);
    }

    private static UrlField registering(String schema, String operation, String where, String path, String fields) {
        return new UrlField(schema, operation, path, (deployed, url) -> {
            var whole = (ObjectNode) Deployed.json("""
                    {"name":"attack-%s","host":{"kind":"services","organization":"attacked"},
                     "auth":{"kind":"pat","token":"a-token"},"owners":["platform"],"services":["repos"]}"""
                    .formatted(UUID.randomUUID()));
            whole.setAll((ObjectNode) filled(fields, url));
            return deployed.person(CONNECTIONS).post("/api/v1/connections" + where, whole);
        });
    }

    private static BiFunction<Deployed, JsonNode, Reply> posting(String path, String body) {
        return (deployed, url) -> deployed.person(CONNECTIONS).post(path, filled(body, url));
    }

    private static String connection(Deployed deployed) {
        return "/api/v1/connections/" + Victims.connection(deployed);
    }

    /** Once more where a verification has come between. */
    private static Reply changing(Deployed deployed, String path, JsonNode patch) {
        Reply reply = changed(deployed, path, patch);
        return reply.status() == OVERTAKEN ? changed(deployed, path, patch) : reply;
    }

    private static Reply changed(Deployed deployed, String path, JsonNode patch) {
        return deployed.person(CONNECTIONS).with("If-Match", etag(deployed, path)).send("PATCH", path, patch);
    }

    private static String etag(Deployed deployed, String path) {
        return Wire.get(deployed.url(CONNECTIONS), path, deployed.personsToken()).header("ETag");
    }

    private static String server() {
        return "{'host':{'kind':'server','collectionUrl':'@'}}";
    }

    private static String entra() {
        return "{'auth':{'kind':'entra','tenant':'t','clientId':'c','clientSecret':'s','authority':'@'}}";
    }

    private static String oauth(String authority) {
        return "{'auth':{'kind':'oauth','tenant':'t','clientId':'c','authority':'%s','redirectUri':'https://a.example/cb'}}"
                .formatted(authority);
    }

    private static JsonNode filled(String template, JsonNode url) {
        return Deployed.json(template.replace("'@'", url.toString()).replace('\'', '"'));
    }

    private static JsonNode text(String address) {
        return JsonNodeFactory.instance.textNode(address);
    }

    @Override
    public String toString() {
        return schema + " at " + operation;
    }
}
