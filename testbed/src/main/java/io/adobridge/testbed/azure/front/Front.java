package io.adobridge.testbed.azure.front;

/** Answers a call: each step either lets it pass or ends it. */
public final class Front {
    private final Organizations organizations;

    public Front(Organizations organizations) {
        this.organizations = organizations;
    }

    Reply answer(Call call) {
        try {
            return route(call);
        } catch (ApiError e) {
            return e.reply();
        }
    }

    private Reply route(Call call) {
        Address address = Address.of(Paths.segments(call.path()));
        Organization organization = organizations.find(address.organization())
                .filter(found -> found.specification().kind().onPremises() == address.onPremises())
                .orElseThrow(() -> new ApiError(404, "HostNotFound", "TF400813: not found"));
        RouteTable.Match match = organization.routes().find(call.method(), address.host(), address.path());
        if (match == null)
            throw new ApiError(404, "VssResourceNotFoundException", "No route");
        var links = new Links(call.root(), organization.name(), organization.specification().kind());
        return match.route().handler().handle(new Request(organization.name(), call.method(), match.vars(), call.query(),
                call.http().headers(), call.body(), Identity.named("Ada Bridge"), call.apiVersion(), links));
    }
}
