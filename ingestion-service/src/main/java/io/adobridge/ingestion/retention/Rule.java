package io.adobridge.ingestion.retention;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;

/**
 * What of a table is deleted when it is old, and what goes with it.
 *
 * @param table the table
 * @param key its key behind the connection
 * @param age expression for when a row, {@code t}, ended; indexed behind the connection
 * @param ended condition that it is not open; {@code $2} is the instant before which rows are old
 * @param batch rows deleted at once
 * @param parts what goes with a row, in the same statement
 */
record Rule(String table, String key, String age, String ended, int batch, List<Part> parts) {

    private static final int MANY = 1_000;
    /** Those with many parts. */
    private static final int FEW = 100;

    /** A row that is about to be read is left for some days, so that what is read of it finds it. */
    private static final String UNREAD = """
            (%s < $2 - interval '7 days' OR NOT EXISTS (SELECT FROM %s q
                WHERE q.connection_id = t.connection_id AND q.%3$s = t.%3$s%4$s))""";

    private static final String BUILD_AGE = "coalesce(t.finish_time, t.queue_time)";
    private static final String PULL_REQUEST_AGE = "coalesce(t.closed_date, t.creation_date)";
    private static final String DEPLOYMENT_AGE = "coalesce(%1$s.last_modified_on, %1$s.completed_on, %1$s.queued_on)";

    /** All of them, in order: what refers to something goes before it. */
    static final List<Rule> ALL = List.of(
            new Rule("event", "number", "t.created_at", "true", MANY, List.of()),
            new Rule("build", "build_id", BUILD_AGE, "t.status = 'completed' AND "
                    + UNREAD.formatted(BUILD_AGE, "timeline_queue", "build_id", "") + " AND "
                    + UNREAD.formatted(BUILD_AGE, "coverage_queue", "build_id", ""), FEW,
                    parts("build_id", "timeline_record", "build_part", "build_coverage", "test_run", "timeline_queue",
                            "coverage_queue")),
            new Rule("test_run", "run_id", "coalesce(t.last_updated_date, t.completed_date, t.started_date)", """
                    NOT EXISTS (SELECT FROM build b WHERE b.connection_id = t.connection_id AND b.build_id = t.build_id)""",
                    MANY, List.of()),
            new Rule("environment_deployment", "record_id, environment_id",
                    "coalesce(t.finish_time, t.start_time, t.queue_time)",
                    """
                            (t.finish_time IS NOT NULL OR NOT EXISTS (SELECT FROM build b WHERE b.connection_id = t.connection_id
                                AND b.build_id = t.build_id AND b.status <> 'completed'))""",
                    MANY, List.of()),
            new Rule("release", "release_id", "coalesce(t.modified_on, t.created_on)", """
                    NOT EXISTS (SELECT FROM release_environment e WHERE e.connection_id = t.connection_id
                        AND e.release_id = t.release_id AND e.state IN ('inProgress', 'queued', 'scheduled'))
                    AND NOT EXISTS (SELECT FROM deployment d WHERE d.connection_id = t.connection_id
                        AND d.release_id = t.release_id AND %s >= $2)""".formatted(DEPLOYMENT_AGE.formatted("d")), FEW,
                    parts("release_id", "release_environment", "deployment")),
            new Rule("deployment", "deployment_id", DEPLOYMENT_AGE.formatted("t"), """
                    t.deployment_status IS DISTINCT FROM 'inProgress' AND NOT EXISTS (SELECT FROM release r
                        WHERE r.connection_id = t.connection_id AND r.release_id = t.release_id)""", MANY, List.of()),
            new Rule("pull_request", "pull_request_id", PULL_REQUEST_AGE, "t.status <> 'active' AND "
                    + UNREAD.formatted(PULL_REQUEST_AGE, "pull_request_reading", "pull_request_id",
                            " AND q.done IS DISTINCT FROM q.wanted"),
                    FEW, parts("pull_request_id", "pull_request_iteration", "pull_request_commit", "pull_request_thread",
                            "pull_request_comment", "pull_request_vote", "pull_request_reading")),
            new Rule("git_commit", "repository_id, commit_id", "t.committer_date", """
                    NOT EXISTS (SELECT FROM pull_request_commit c JOIN pull_request p USING (connection_id, pull_request_id)
                        WHERE c.connection_id = t.connection_id AND c.repository_id = t.repository_id
                            AND c.commit_id = t.commit_id AND p.status = 'active')""", MANY, List.of()),
            new Rule("push", "repository_id, push_id", "t.pushed_at", """
                    NOT EXISTS (SELECT FROM git_commit c WHERE c.connection_id = t.connection_id
                        AND c.repository_id = t.repository_id AND c.push_id = t.push_id)""", MANY, List.of()),
            new Rule("changeset", "project_id, changeset_id", "t.created_at", "true", FEW,
                    parts("project_id, changeset_id", "changeset_file")),
            new Rule("deleted_work_item", "work_item_id", "t.deleted_date", "true", MANY, List.of()),
            new Rule("work_item", "work_item_id", "t.changed_date",
                    UNREAD.formatted("t.changed_date", "work_item_queue", "work_item_id", "") + """
                            AND (t.deleted OR EXISTS (SELECT FROM work_item_type k, jsonb_array_elements(k.states) s
                               WHERE k.connection_id = t.connection_id AND k.project_id = t.project_id AND k.name = t.type
                                   AND s->>'name' = t.state AND s->>'category' IN ('Completed', 'Removed')))""",
                    FEW,
                    Stream.concat(parts("work_item_id", "work_item_revision", "work_item_interval", "work_item_artifact",
                            "work_item_comment", "work_item_queue").stream(), Stream.of(links())).toList()));

    Rule {
        parts = List.copyOf(parts);
    }

    /** Deletes a batch: {@code $1} is the connection, {@code $2} the instant before which rows are old. */
    String delete() {
        return """
                WITH old AS (
                    SELECT %2$s FROM %1$s t WHERE t.connection_id = $1 AND %3$s < $2::timestamptz AND %4$s
                    ORDER BY %3$s LIMIT %5$d FOR UPDATE OF t SKIP LOCKED)%6$s
                DELETE FROM %1$s t USING old WHERE t.connection_id = $1 AND (%7$s) = (%8$s)
                """.formatted(table, Part.prefixed("t", key), age, ended, batch,
                parts.stream().map(part -> ", " + part.delete()).collect(joining()), Part.prefixed("t", key),
                Part.prefixed("old", key));
    }

    private static List<Part> parts(String key, String... tables) {
        return Stream.of(tables).map(table -> Part.of(table, key)).toList();
    }

    /** A link belongs to both of its ends and stays with the one that stays. */
    private static Part links() {
        return new Part("work_item_link", """
                old.work_item_id IN (c.source_id, c.target_id) AND NOT EXISTS (SELECT FROM work_item w
                    WHERE w.connection_id = $1 AND w.work_item_id IN (c.source_id, c.target_id)
                        AND w.work_item_id NOT IN (SELECT o.work_item_id FROM old o))""");
    }
}
