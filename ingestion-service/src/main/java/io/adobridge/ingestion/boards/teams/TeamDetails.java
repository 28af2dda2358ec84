package io.adobridge.ingestion.boards.teams;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.adobridge.azure.core.IdentityRef;
import io.adobridge.azure.work.TeamSettingsIteration.TeamIterationAttributes;
import io.adobridge.ingestion.store.Write;
import io.adobridge.ingestion.stream.Dates;
import io.adobridge.ingestion.stream.StreamRun;
import io.vertx.mutiny.sqlclient.Tuple;

/** Writes what teams plan with. One that could not be read keeps what was known, and is tried again in an hour. */
final class TeamDetails {

    private static final String READ = """
            UPDATE team t SET members = d.members::jsonb, areas = d.areas::jsonb, iterations = d.iterations::jsonb,
                details_at = now(), details_error = NULL
            FROM unnest($2::uuid[], $3::text[], $4::text[], $5::text[]) AS d(team_id, members, areas, iterations)
            WHERE t.connection_id = $1 AND t.team_id = d.team_id
            """;

    private static final String FAILED = """
            UPDATE team t SET details_at = now() - interval '2 days 23 hours', details_error = f.error
            FROM unnest($2::uuid[], $3::text[]) AS f(team_id, error)
            WHERE t.connection_id = $1 AND t.team_id = f.team_id
            """;

    private static final String GONE = """
            UPDATE board SET removed_at = now()
            WHERE connection_id = $1 AND team_id = ANY ($2) AND seen_at < $3 AND removed_at IS NULL
            """;

    private TeamDetails() {
    }

    static List<Write> writes(StreamRun run, List<TeamReading> readings) {
        List<TeamReading> read = readings.stream().filter(reading -> reading.failure() == null).toList();
        List<TeamReading> failed = readings.stream().filter(reading -> reading.failure() != null).toList();
        return List.of(
                write("team", READ, Tuple.of(run.connection(), ids(read), texts(read.stream().map(TeamDetails::members)
                        .toList()), texts(read.stream().map(TeamDetails::areas).toList()),
                        texts(read.stream().map(TeamDetails::iterations).toList()))),
                write("team", FAILED, Tuple.of(run.connection(), ids(failed),
                        texts(failed.stream()
                                .map(reading -> String.valueOf(Objects.requireNonNull(reading.failure()).getMessage()))
                                .toList()))),
                BoardRow.TABLE.upsert(run.connection(), TeamReading.boards(run, read)),
                write("board", GONE, Tuple.of(run.connection(), ids(read), run.now().atOffset(ZoneOffset.UTC))));
    }

    private static Write write(String table, String sql, Tuple parameters) {
        return new Write(table, transaction -> transaction.preparedQuery(sql).execute(parameters)
                .map(result -> result.rowCount()));
    }

    private static UUID[] ids(List<TeamReading> readings) {
        return readings.stream().map(TeamReading::team).toArray(UUID[]::new);
    }

    private static String[] texts(List<String> texts) {
        return texts.stream().map(text -> text.replace("\\u0000", "").replace("\0", "")).toArray(String[]::new);
    }

    private static String members(TeamReading reading) {
        ArrayNode members = JsonNodeFactory.instance.arrayNode();
        reading.members().forEach(member -> {
            IdentityRef person = member.identity();
            if (person != null) {
                members.addObject().put("id", person.id()).put("name", person.displayName())
                        .put("uniqueName", person.uniqueName()).put("descriptor", person.descriptor())
                        .put("admin", member.isTeamAdmin());
            }
        });
        return members.toString();
    }

    private static String areas(TeamReading reading) {
        ArrayNode areas = JsonNodeFactory.instance.arrayNode();
        reading.areas().forEach(area -> areas.addObject().put("path", area.value())
                .put("includeChildren", area.includeChildren()));
        return areas.toString();
    }

    private static String iterations(TeamReading reading) {
        ArrayNode iterations = JsonNodeFactory.instance.arrayNode();
        reading.iterations().forEach(iteration -> {
            TeamIterationAttributes dates = iteration.attributes();
            iterations.addObject().put("id", String.valueOf(iteration.id())).put("path", iteration.path())
                    .put("startDate", date(dates == null ? null : dates.startDate()))
                    .put("finishDate", date(dates == null ? null : dates.finishDate()));
        });
        return iterations.toString();
    }

    private static @Nullable String date(@Nullable Instant instant) {
        Instant known = Dates.known(instant);
        return known == null ? null : known.toString();
    }
}
