package io.adobridge.testbed.azure.front;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonGenerator;

import io.vertx.core.http.HttpMethod;

/** What every organisation answers whatever it holds: who am I, where is what, who are you. */
final class StandardRoutes {
    private static final List<String> HOSTS = List.of(Hosts.CORE, Hosts.RELEASE, Hosts.GRAPH, Hosts.TEST_RESULTS,
            Hosts.ENTITLEMENTS);

    private final Locations locations;
    private final HostKind kind;

    private StandardRoutes(Locations locations, HostKind kind) {
        this.locations = locations;
        this.kind = kind;
    }

    static Routes of(Locations locations, HostKind kind) {
        var standard = new StandardRoutes(locations, kind);
        var routes = new Routes().get(Hosts.CORE, "_signin", Routes.ANYONE, request -> Refusals.page());
        HOSTS.forEach(host -> routes.addAll(standard.of(host)));
        return routes;
    }

    private Routes of(String host) {
        String tables = kind.onPremises() ? "" : Routes.ANYONE;
        return new Routes()
                .add(HttpMethod.OPTIONS, host, "_apis", tables, request -> locations(host, ""))
                .add(HttpMethod.OPTIONS, host, "_apis/{area}", tables, request -> locations(host, request.var("area")))
                .get(host, "_apis/ResourceAreas", "", this::areas)
                .get(host, "_apis/ResourceAreas/{areaId}", "", this::area)
                .get(host, "_apis/connectionData", "", this::connectionData)
                .get(host, "_apis/profile/profiles/{id}", "vso.profile", Profiles::profile);
    }

    private Reply locations(String host, String area) {
        return Reply.list(locations.of(host, area), (json, location) -> location.write(json));
    }

    private Reply areas(Request request) {
        if (kind.onPremises())
            return Reply.json(json -> {
                json.writeStartObject();
                json.writeNumberField("count", 0);
                json.writeNullField("value");
                json.writeEndObject();
            });
        return Reply.list(locations.areas(), (json, area) -> write(json, area, request.links()));
    }

    private Reply area(Request request) {
        return locations.areas().stream().filter(area -> area.id().equalsIgnoreCase(request.var("areaId"))).findFirst()
                .map(area -> Reply.json(json -> write(json, area, request.links())))
                .orElseThrow(() -> new ApiError(404, "ResourceAreaNotFoundException",
                        "The resource area " + request.var("areaId") + " is not registered."));
    }

    private static void write(JsonGenerator json, Locations.Area area, Links links) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", area.id());
        json.writeStringField("name", area.name());
        json.writeStringField("locationUrl", links.base(area.host()) + "/");
        json.writeEndObject();
    }

    private Reply connectionData(Request request) {
        return Reply.json(json -> {
            json.writeStartObject();
            json.writeFieldName("authenticatedUser");
            user(json, request.caller());
            json.writeFieldName("authorizedUser");
            user(json, request.caller());
            json.writeStringField("instanceId", id("instance " + request.organization()));
            json.writeStringField("deploymentId", id("deployment"));
            json.writeStringField("deploymentType", kind.onPremises() ? "onPremises" : "hosted");
            json.writeObjectFieldStart("locationServiceData");
            json.writeStringField("serviceOwner", "00025394-6065-48ca-87d9-7f5672854ef7");
            json.writeStringField("defaultAccessMappingMoniker", "PublicAccessMapping");
            json.writeNumberField("lastChangeId", 424239147);
            json.writeNumberField("lastChangeId64", 424239147);
            json.writeEndObject();
            json.writeEndObject();
        });
    }

    private static void user(JsonGenerator json, Identity user) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", user.id().toString());
        json.writeStringField("descriptor",
                "Microsoft.IdentityModel.Claims.ClaimsIdentity;" + id("tenant") + "\\" + user.uniqueName());
        json.writeStringField("subjectDescriptor", user.descriptor());
        json.writeStringField("providerDisplayName", user.displayName());
        json.writeBooleanField("isActive", true);
        json.writeObjectFieldStart("properties");
        json.writeObjectFieldStart("Account");
        json.writeStringField("$type", "System.String");
        json.writeStringField("$value", user.uniqueName());
        json.writeEndObject();
        json.writeEndObject();
        json.writeNumberField("resourceVersion", 2);
        json.writeNumberField("metaTypeId", 0);
        json.writeEndObject();
    }

    private static String id(String of) {
        return UUID.nameUUIDFromBytes(of.getBytes(UTF_8)).toString();
    }
}
