package io.adobridge.testbed.azure.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import io.adobridge.testbed.azure.front.Content;
import io.adobridge.testbed.azure.front.Json;
import io.adobridge.testbed.azure.front.OrganizationSpec;
import io.adobridge.testbed.azure.front.Reply;
import io.adobridge.testbed.azure.front.Request;
import io.adobridge.testbed.azure.front.Routes;
import io.vertx.core.http.HttpMethod;

/** The content of an organisation that replays recorded exchanges; each organisation starts them anew. */
public final class Recordings implements Content {
    private final List<Exchange> exchanges;

    private Recordings(List<Exchange> exchanges) {
        this.exchanges = exchanges;
    }

    /**
     * Reads files of recorded exchanges, in the order they are given.
     *
     * @throws IllegalArgumentException where one cannot be read
     */
    public static Recordings read(List<Path> files) {
        List<Exchange> exchanges = new ArrayList<>();
        for (Path file : files)
            try {
                for (JsonNode recorded : Json.MAPPER.readTree(file.toFile()))
                    Exchange.parse(recorded).ifPresent(exchanges::add);
            } catch (IOException e) {
                throw new IllegalArgumentException("Cannot read the recordings " + file, e);
            }
        return new Recordings(exchanges);
    }

    @Override
    public Routes open(OrganizationSpec specification, Clock clock) {
        Map<Place, Map<String, Sequence>> places = new LinkedHashMap<>();
        for (Exchange exchange : exchanges)
            places.computeIfAbsent(Place.of(exchange), place -> new LinkedHashMap<>())
                    .computeIfAbsent(exchange.query(), query -> new Sequence()).add(exchange);
        var routes = new Routes();
        places.forEach((place, sequences) -> routes.add(place.method(), place.host(), place.path(), "",
                request -> answer(request, sequences)));
        return routes;
    }

    /** The answer to the same query, else to any query of this path. */
    private static Reply answer(Request request, Map<String, Sequence> sequences) {
        Sequence sequence = sequences.get(Exchange.canonical(request.query().entries().stream()));
        Exchange exchange = (sequence != null ? sequence : sequences.values().iterator().next()).next();
        byte[] body = exchange.body(request.links()).getBytes(UTF_8);
        Reply reply = body.length == 0 ? Reply.empty(exchange.status())
                : Reply.bytes(exchange.status(), exchange.contentType(), body);
        for (var header : exchange.headers().entrySet())
            reply = reply.with(header.getKey(), header.getValue());
        return reply;
    }

    private record Place(HttpMethod method, String host, String path) {

        static Place of(Exchange exchange) {
            return new Place(exchange.method(), exchange.host(), exchange.path());
        }
    }
}
