package io.adobridge.reporting.review;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.adobridge.reporting.findings.FindingsColumn;
import io.adobridge.reporting.verdict.Condition;
import io.adobridge.reporting.verdict.Finding;
import io.adobridge.reporting.verdict.GateStatus;
import io.adobridge.reporting.verdict.Verdict;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;

/** Reads what was reported last, by the deliveries that were ordered for it. Attempts run side by side: no session here. */
@ApplicationScoped
class LatestReports {

    private static final String GATE = """
            SELECT r.status, r.name, r.description, r.conditions, r.link
            FROM reporting.delivery d JOIN reporting.report r ON r.connection_id = d.connection_id AND r.id = d.report_id
            WHERE d.lane_id = $1 AND d.kind = 'PULL_REQUEST_SUMMARY'
            ORDER BY least(coalesce(r.analysed_at, r.accepted_at), r.accepted_at) DESC, r.accepted_at DESC
            LIMIT 1
            """;

    private static final String FINDINGS = """
            SELECT f.findings, f.max_threads
            FROM reporting.delivery d
            JOIN reporting.findings_report f ON f.connection_id = d.connection_id AND f.id = d.report_id
            WHERE d.lane_id = $1 AND d.kind = 'PULL_REQUEST_SUMMARY'
            ORDER BY f.accepted_at DESC
            LIMIT 1
            """;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Condition>> CONDITIONS = new TypeReference<>() {
    };

    private final Pool pool;

    LatestReports(Pool pool) {
        this.pool = pool;
    }

    /** The latest gate and the latest findings of a lane. */
    Uni<Reported> of(UUID lane) {
        return Uni.combine().all().unis(one(GATE, lane), one(FINDINGS, lane)).asTuple()
                .map(rows -> reported(rows.getItem1(), rows.getItem2()));
    }

    private Uni<Optional<Row>> one(String query, UUID lane) {
        return pool.preparedQuery(query).execute(Tuple.of(lane)).map(LatestReports::first);
    }

    private static Optional<Row> first(RowSet<Row> rows) {
        return rows.size() == 0 ? Optional.empty() : Optional.of(rows.iterator().next());
    }

    private static Reported reported(Optional<Row> gate, Optional<Row> findings) {
        return new Reported(gate.map(LatestReports::verdict), findings.map(LatestReports::worstFirst),
                findings.map(row -> row.getInteger("max_threads")).orElse(0));
    }

    private static List<Finding> worstFirst(Row row) {
        return FindingsColumn.read(row.getString("findings")).stream().sorted(Finding.WORST_FIRST).toList();
    }

    private static Verdict verdict(Row row) {
        return new Verdict(GateStatus.valueOf(row.getString("status")), row.getString("name"), row.getString("description"),
                conditions(row.getString("conditions")), row.getString("link"));
    }

    private static List<Condition> conditions(String json) {
        try {
            return JSON.readValue(json, CONDITIONS);
        } catch (JsonProcessingException foreign) {
            throw new UncheckedIOException(foreign);
        }
    }
}
