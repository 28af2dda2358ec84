package io.adobridge.connection.discovery;

import java.time.Instant;
import java.time.OffsetDateTime;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.adobridge.connection.discovery.Discovered.InProject;
import io.adobridge.connection.discovery.Discovered.Standing;
import io.vertx.mutiny.sqlclient.Row;

/** Turns what was discovered into rows, and rows into what was discovered. */
@ApplicationScoped
class DiscoveredRows {

    private final ObjectMapper json;

    DiscoveredRows(ObjectMapper json) {
        this.json = json;
    }

    /** Out of a row whose details are also there as the text {@code traits}. */
    Discovered discovered(Row row) {
        String cause = row.getString("cause");
        ProblemView problem = cause == null ? null : new ProblemView(cause, row.getString("reason"));
        return new Discovered(Kind.valueOf(row.getString("kind")), row.getString("id"), row.getString("name"),
                new InProject(row.getUUID("project_id"), row.getString("project")), traits(row.getString("traits")),
                new Standing(instant(row.getOffsetDateTime("gone_at")), problem));
    }

    String details(Discovered discovered) {
        try {
            return json.writeValueAsString(discovered.traits());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Traits traits(String text) {
        try {
            return json.readValue(text, Traits.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
