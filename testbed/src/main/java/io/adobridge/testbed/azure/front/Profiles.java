package io.adobridge.testbed.azure.front;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** What is asked before an organisation is known: the profile, the accounts, the health of the service. */
public final class Profiles {
    private final Organizations organizations;

    public Profiles(Organizations organizations) {
        this.organizations = organizations;
    }

    /** The routes of {@link Hosts#PROFILE} and {@link Hosts#STATUS}; the former want a token for all organisations. */
    public Routes routes() {
        return new Routes()
                .get(Hosts.PROFILE, "_apis/profile/profiles/{id}", "vso.profile", Profiles::profile)
                .get(Hosts.PROFILE, "_apis/accounts", "vso.profile", this::accounts)
                .get(Hosts.STATUS, "_apis/status/health", Routes.ANYONE, request -> health());
    }

    static Reply profile(Request request) {
        Identity caller = request.caller();
        if (!request.var("id").equalsIgnoreCase("me") && !request.var("id").equalsIgnoreCase(caller.id().toString()))
            throw new ApiError(404, "ProfileDoesNotExistException", "The requested profile was not found.");
        return Reply.json(json -> {
            json.writeStartObject();
            json.writeStringField("displayName", caller.displayName());
            json.writeStringField("publicAlias", caller.id().toString());
            json.writeStringField("emailAddress", caller.uniqueName());
            json.writeNumberField("coreRevision", 50642031);
            json.writeStringField("timeStamp", "2025-01-10T08:15:30.1233333+00:00");
            json.writeStringField("id", caller.id().toString());
            json.writeNumberField("revision", 50642031);
            json.writeEndObject();
        });
    }

    private Reply accounts(Request request) {
        List<Organization> reached = organizations.all().stream().filter(found -> !found.specification().kind().onPremises())
                .sorted(Comparator.comparing(Organization::name)).toList();
        return Reply.list(reached, (json, organization) -> {
            json.writeStartObject();
            json.writeStringField("accountId", UUID.nameUUIDFromBytes(organization.name().getBytes(UTF_8)).toString());
            json.writeStringField("accountUri", request.links().root() + "/" + Hosts.CORE + "/" + organization.name() + "/");
            json.writeStringField("accountName", organization.name());
            json.writeObjectFieldStart("properties");
            json.writeEndObject();
            json.writeEndObject();
        });
    }

    private static Reply health() {
        return Reply.json(json -> {
            json.writeStartObject();
            json.writeObjectFieldStart("status");
            json.writeStringField("health", "healthy");
            json.writeStringField("message", "Everything is looking good");
            json.writeEndObject();
            json.writeEndObject();
        });
    }
}
