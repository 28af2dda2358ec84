package io.adobridge.testbed.azure.front;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** The location table of one kind of host: recorded from the service, and cut down to what a Server's version knows. */
final class Locations {
    private static final List<Location> RECORDED = read("locations.tsv", Location::parse);
    private static final Set<String> RECORDED_SHAPES = RECORDED.stream()
            .map(location -> key(location.host(), location.shape())).collect(Collectors.toUnmodifiableSet());
    private static final List<Area> AREAS = read("resource-areas.tsv", Area::parse);

    private final HostKind kind;
    private final List<Location> all;
    private final Map<String, Location> byShape = new HashMap<>();

    /** An area of resources and the host that has it. */
    record Area(String id, String name, String host) {

        static Area parse(String line) {
            String[] cells = line.split("\t", -1);
            return new Area(cells[0], cells[1], cells[2]);
        }
    }

    Locations(HostKind kind) {
        this.kind = kind;
        ApiVersion latest = ApiVersion.parse(kind.latest());
        this.all = RECORDED.stream().filter(location -> location.isKnownTo(latest))
                .filter(location -> !kind.onPremises() || !location.area().equals("Graph"))
                .map(location -> location.upTo(latest)).toList();
        all.forEach(location -> byShape.merge(key(location.host(), location.shape()), location, Locations::mostPermissive));
    }

    private static Location mostPermissive(Location a, Location b) {
        int released = a.released().compareTo(b.released());
        return released > 0 || released == 0 && a.max().compareTo(b.max()) >= 0 ? a : b;
    }

    /** The rows of a host; of one area only, unless that is empty. */
    List<Location> of(String host, String area) {
        return all.stream().filter(location -> kind.onPremises() || location.host().equals(host))
                .filter(location -> area.isEmpty() || location.area().equalsIgnoreCase(area)).toList();
    }

    /** The row that a route belongs to; null where none was recorded. */
    @Nullable
    Location of(Route route) {
        return byShape.get(key(route.host(), Location.shape(route.template())));
    }

    /** Whether a Server is too old for a route. */
    boolean lacks(Route route) {
        if (!kind.onPremises() || of(route) != null)
            return false;
        return RECORDED_SHAPES.contains(key(route.host(), Location.shape(route.template())));
    }

    List<Area> areas() {
        return AREAS;
    }

    private static String key(String host, String shape) {
        return host + shape;
    }

    private static <T> List<T> read(String resource, Function<String, T> parse) {
        try (InputStream in = Objects.requireNonNull(Locations.class.getResourceAsStream(resource), resource);
                var lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).map(parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
