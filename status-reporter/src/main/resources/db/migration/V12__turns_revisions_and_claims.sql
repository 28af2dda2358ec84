-- One request at a time sets a project up at SonarQube; a turn that was never given back ends by itself.
CREATE TABLE import_turn (
    source_id   uuid NOT NULL REFERENCES source ON DELETE CASCADE,
    project_key varchar(400) NOT NULL,
    holder      uuid NOT NULL,
    ends_at     timestamptz NOT NULL,
    PRIMARY KEY (source_id, project_key)
);

-- Raised with everything that is changed about a source: its secret, its mappings, what it reports. What replicas remember of
-- a source is good as long as they remember its latest revision.
ALTER TABLE source ADD COLUMN revision bigint NOT NULL DEFAULT 0;

-- Waits until it is the turn of a report about this subject, until the end of the transaction, and tells what it finds then:
-- the revision of its source, and the newest report about the same. One call, since each has to be seen after the wait.
CREATE FUNCTION take_turn(about uuid, of_source uuid)
    RETURNS TABLE (source_revision bigint, latest uuid, latest_content uuid) LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(('x' || left(replace(about::text, '-', ''), 16))::bit(64)::bigint);
    RETURN QUERY
        SELECT (SELECT revision FROM reporting.source WHERE id = of_source), newest.id, newest.content
        FROM (SELECT) AS always
        LEFT JOIN LATERAL (
            SELECT report.id, report.content FROM reporting.report
            WHERE report.subject = about ORDER BY report.accepted_at DESC, report.id DESC LIMIT 1) AS newest ON true;
END $$;

-- What is due is claimed by connection, whatever the length of its queue, and only so many at once.
DROP INDEX lane_due;
CREATE INDEX lane_due ON lane (connection_id, due_at, id) WHERE due_at IS NOT NULL;
CREATE INDEX lane_leased ON lane (connection_id, lease_until) WHERE lease_until IS NOT NULL;
