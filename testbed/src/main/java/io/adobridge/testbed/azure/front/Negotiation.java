package io.adobridge.testbed.azure.front;

import org.jspecify.annotations.Nullable;

/** Which version of a resource a call gets. */
final class Negotiation {
    private final HostKind kind;
    private final Locations locations;

    Negotiation(HostKind kind, Locations locations) {
        this.kind = kind;
        this.locations = locations;
    }

    /**
     * The version to answer with, as the caller asked for it.
     *
     * @throws ApiError 400 where it is out of range, lacks its preview flag, or is missing on a write
     */
    String negotiate(Call call, Route route) {
        ApiVersion asked = ApiVersion.of(call);
        Location location = locations.of(route);
        if (asked == null)
            return absent(call, location);
        if (asked.compareTo(ApiVersion.parse(kind.latest())) > 0)
            throw new ApiError(400, "VssVersionOutOfRangeException", "The requested REST API version of " + asked.number()
                    + " is out of range for this server. The latest REST API version this server supports is " + kind.latest()
                    + ".");
        if (!asked.preview() && location != null && asked.compareTo(location.released()) > 0)
            throw new ApiError(400, "VssInvalidPreviewVersionException", "The requested version \"" + asked.text()
                    + "\" of the resource is under preview. The -preview flag must be supplied in the api-version for such requests."
                    + " For example: \"" + asked.number() + "-preview\"");
        return asked.text();
    }

    private String absent(Call call, @Nullable Location location) {
        if (!call.method().name().equals("GET") && !call.method().name().equals("OPTIONS"))
            throw new ApiError(400, "VssVersionNotSpecifiedException", "No api-version was supplied for the \"" + call.method()
                    + "\" request. The version must be supplied either as part of the Accept header (e.g. \"application/json;"
                    + " api-version=1.0\") or as a query parameter (e.g. \"?api-version=1.0\").");
        if (location == null)
            return kind.latest();
        boolean released = location.released().compareTo(location.min()) >= 0;
        return released ? location.released().number() : location.max().number() + "-preview." + location.resourceVersion();
    }
}
