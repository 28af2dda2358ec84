package io.adobridge.azure.transport;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a Server offers, as {@code OPTIONS _apis} lists it.
 *
 * @param known false where a Server would not tell
 * @param locations in the Server's order
 */
record Locations(boolean known, List<Location> locations) {

    static final Locations UNKNOWN = new Locations(false, List.of());

    /** A resource, its route and its versions; {@code releasedVersion} is {@code 0.0} for one that is in preview only. */
    record Location(@Nullable String area, @Nullable String resourceName, @Nullable String routeTemplate,
            @Nullable String maxVersion, @Nullable String releasedVersion) {

        static Location of(JsonNode json) {
            return new Location(json.path("area").asText(null), json.path("resourceName").asText(null),
                    json.path("routeTemplate").asText(null), json.path("maxVersion").asText(null),
                    json.path("releasedVersion").asText(null));
        }

        Level latest() {
            return maxVersion == null ? Level.NONE : Level.of(maxVersion);
        }

        Level released() {
            return releasedVersion == null ? Level.NONE : Level.of(releasedVersion);
        }

        private boolean serves(List<String> route) {
            if (routeTemplate == null) {
                return false;
            }
            List<String> own = Site.route(routeTemplate
                    .replace("{area}", String.valueOf(area))
                    .replace("{resource}", String.valueOf(resourceName)));
            return own.size() >= route.size() && own.subList(0, route.size()).equals(route)
                    && own.subList(route.size(), own.size()).stream().allMatch("{}"::equals);
        }

        /** The fewer optional segments, the closer. */
        private int length() {
            return Site.route(String.valueOf(routeTemplate)).size();
        }
    }

    /** The resource that serves a call; of several the closest, and of those the latest. */
    Optional<Location> find(Call call) {
        List<String> route = Site.route(call.template());
        return locations.stream()
                .filter(location -> location.serves(route))
                .min(Comparator.comparingInt(Location::length).thenComparing(Location::latest, Comparator.reverseOrder()));
    }

    /** Whether the Server is known not to have it. */
    boolean lacks(Call call) {
        return known && find(call).isEmpty();
    }

    /** The latest version in which anything is released. */
    Level latestReleased() {
        return locations.stream().map(Location::released).max(Comparator.naturalOrder()).orElse(Level.NONE);
    }

    static Locations of(List<JsonNode> listed) {
        return listed.isEmpty() ? UNKNOWN : new Locations(true, listed.stream().map(Location::of).toList());
    }
}
