package io.adobridge.ingestion.hooks.subscriptions;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Columns;
import io.adobridge.kit.mirror.EffectiveConnection;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

/**
 * The service hooks of a connection.
 *
 * @param url address that its subscriptions send to; null where the operator has told none
 * @param state {@code off} where nothing is to be subscribed, {@code pending} before the first look, {@code active},
 *        {@code degraded} where some subscriptions do not send, {@code notAllowed} where the token may make none,
 *        {@code tokenRefused} where it has expired or was revoked, {@code delayed} where a look did not come to its end
 * @param problem why that is so, null where all is well
 * @param remedy what to do about it, null where there is nothing to do
 * @param lastEventAt when the last event came, of these subscriptions or of others made by hand; null in a week without any
 * @param checkedAt when the subscriptions were looked at last
 * @param subscriptions counted by state and problem, the worst first
 */
record HooksView(UUID connectionId, @Nullable String url, String state, @Nullable String problem, @Nullable String remedy,
        @Nullable Instant lastEventAt, @Nullable Instant checkedAt, List<Group> subscriptions) {

    static final String EXAMPLE = """
            {"connectionId":"8c4d2f0a-53f1-4a0e-9f0b-0c7c1f6b1a11",
            "url":"https://hooks.example.com/hooks/azure-devops/8c4d2f0a-53f1-4a0e-9f0b-0c7c1f6b1a11","state":"degraded",
            "problem":"Forbidden: POST _apis/hooks/subscriptions → 403",
            "remedy":"Let the token's identity edit subscriptions, or make them by hand",
            "lastEventAt":"2026-11-21T10:00:00Z","checkedAt":"2026-11-21T09:30:00Z","subscriptions":[
            {"state":"notAllowed","count":17,"projects":["Fabrikam"],"problem":"Forbidden: POST _apis/hooks/subscriptions → 403",
            "remedy":"Let the token's identity edit subscriptions, or make them by hand"},
            {"state":"enabled","count":17,"projects":["Contoso"],"problem":null,"remedy":null}]}
            """;

    private static final String UNAUTHORIZED = "unauthorized";

    private static final Map<String, String> REMEDIES = Map.of(
            Refusal.NOT_ALLOWED, "Let the identity of the token edit subscriptions of the project's service hooks (project "
                    + "administrators may), or make the subscriptions by hand: their events are taken as well",
            Refusal.FAILED, "Look at the problem: Azure DevOps has understood the subscription and refused it",
            Standing.SWITCHED_OFF, "Switch the subscription on again at Azure DevOps, or remove it there: then it is made anew",
            Standing.ON_PROBATION, "See that Azure DevOps reaches the public address of this service");

    /**
     * Subscriptions that stand alike.
     *
     * @param projects up to ten of theirs
     */
    record Group(String state, long count, List<String> projects, @Nullable String problem, @Nullable String remedy) {

        private static Group from(Row row) {
            String state = row.getString("status");
            return new Group(state, row.getLong("subscriptions"), Arrays.asList(row.getArrayOfStrings("projects")),
                    row.getString("problem"), REMEDIES.get(state));
        }

        private boolean is(String wanted) {
            return state.equals(wanted);
        }
    }

    /** What there is to say, and why. */
    private record Verdict(String state, @Nullable String problem, @Nullable String remedy) {
    }

    /** @param rows as {@link SubscriptionTable#overview} gives them */
    static HooksView of(EffectiveConnection connection, @Nullable String url, RowSet<Row> rows) {
        List<Group> groups = rows.stream().filter(row -> row.getString("status") != null).map(Group::from).toList();
        Row first = rows.iterator().next();
        Verdict verdict = url == null
                ? new Verdict("off", "This service has no public address that Azure DevOps could reach",
                        "Ask the operator to set adobridge.hooks.public-url, or make the subscriptions by hand")
                : verdict(connection, first, groups);
        return new HooksView(connection.id(), url, verdict.state(), verdict.problem(), verdict.remedy(),
                Columns.instant(first, "last_event_at"), checkedAt(rows), groups);
    }

    private static Verdict verdict(EffectiveConnection connection, Row first, List<Group> groups) {
        String setback = first.getString("setback");
        if (connection.state().equals("disabled") || EventType.of(connection).isEmpty()) {
            return new Verdict("off", "The connection is disabled, or none of its integrations is enabled",
                    "Enable what is to be ingested");
        }
        if (UNAUTHORIZED.equals(setback)) {
            return new Verdict("tokenRefused", first.getString("last_error"),
                    "Replace the token of the connection by a new one");
        }
        return setback == null ? verdict(groups) : new Verdict("delayed", first.getString("last_error"), null);
    }

    private static Verdict verdict(List<Group> groups) {
        List<Group> possible = groups.stream().filter(group -> !group.is(Refusal.UNSUPPORTED)).toList();
        if (groups.isEmpty()) {
            return new Verdict("pending", null, null);
        }
        if (possible.stream().allMatch(group -> group.is(Standing.ENABLED))) {
            return new Verdict("active", null, null);
        }
        String state = possible.stream().allMatch(group -> group.is(Refusal.NOT_ALLOWED)) ? Refusal.NOT_ALLOWED : "degraded";
        return new Verdict(state, possible.get(0).problem(), possible.get(0).remedy());
    }

    private static @Nullable Instant checkedAt(RowSet<Row> rows) {
        return rows.stream().map(row -> Columns.instant(row, "checked_at")).filter(Objects::nonNull)
                .max(Comparator.naturalOrder()).orElse(null);
    }
}
