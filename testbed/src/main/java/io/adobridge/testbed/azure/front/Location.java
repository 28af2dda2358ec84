package io.adobridge.testbed.azure.front;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonGenerator;

/**
 * Where a resource is and which versions of it there are.
 *
 * @param template with {@code {area}} and {@code {resource}} still to be filled in
 * @param min the first version that has it
 * @param max the latest version that has it, if only as a preview
 * @param released the latest version that has it without a preview flag; 0.0: none
 */
record Location(String host, String id, String area, String resource, String template, int resourceVersion, ApiVersion min,
        ApiVersion max, ApiVersion released) {

    static Location parse(String line) {
        String[] cells = line.split("\t", -1);
        return new Location(cells[0], cells[1], cells[2], cells[3], cells[4], Integer.parseInt(cells[5]),
                ApiVersion.parse(cells[6]), ApiVersion.parse(cells[7]), ApiVersion.parse(cells[8]));
    }

    /** As a server knows it whose latest version is given. */
    Location upTo(ApiVersion latest) {
        return new Location(host, id, area, resource, template, resourceVersion, min,
                max.compareTo(latest) > 0 ? latest : max, released.compareTo(latest) > 0 ? latest : released);
    }

    boolean isKnownTo(ApiVersion latest) {
        return min.compareTo(latest) <= 0;
    }

    /** What routes and locations of one resource have in common, however their variables are called. */
    String shape() {
        return shape(template.replace("{area}", area).replace("{resource}", resource));
    }

    /**
     * The literals behind {@code _apis} with {@code {}} between them; variables at the end may be absent, so they are left out.
     */
    static String shape(String template) {
        List<String> segments = List.of(template.toLowerCase(Locale.ROOT).split("/"));
        var shape = new StringBuilder();
        int end = segments.size();
        while (end > 0 && segments.get(end - 1).startsWith("{"))
            end--;
        for (String segment : segments.subList(Math.max(0, Math.min(end, segments.indexOf("_apis"))), end))
            shape.append('/').append(segment.startsWith("{") ? "{}" : segment);
        return shape.toString();
    }

    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", id);
        json.writeStringField("area", area);
        json.writeStringField("resourceName", resource);
        json.writeStringField("routeTemplate", template);
        json.writeNumberField("resourceVersion", resourceVersion);
        json.writeStringField("minVersion", min.number());
        json.writeStringField("maxVersion", max.number());
        json.writeStringField("releasedVersion", released.number());
        json.writeEndObject();
    }
}
