package io.adobridge.azure.transport;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a Server offers, as {@code OPTIONS _apis} lists it.
 *
 * @param known false where a Server would not tell
 * @param locations in the Server's order
 */
record Locations(boolean known, List<Location> locations) {

    static final Locations UNKNOWN = new Locations(false, List.of());

    /**
     * A resource.
     *
     * @param route its segments from {@code _apis} on, variables as {@code {}}
     * @param latest version that it knows, previews included
     * @param released the latest version that is none; {@link Level#NONE} where it is in preview only
     */
    record Location(List<String> route, Level latest, Level released) {

        static Location of(JsonNode json) {
            String template = json.path("routeTemplate").asText("")
                    .replace("{area}", json.path("area").asText(""))
                    .replace("{resource}", json.path("resourceName").asText(""));
            return new Location(Site.route(template), Level.of(json.path("maxVersion").asText("")),
                    Level.of(json.path("releasedVersion").asText("")));
        }

        /** The variables at the end of a route may be left out. */
        private boolean serves(List<String> called) {
            return route.size() >= called.size() && route.subList(0, called.size()).equals(called)
                    && route.subList(called.size(), route.size()).stream().allMatch("{}"::equals);
        }

        /** The fewer segments were left out, the closer. */
        private int length() {
            return route.size();
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
