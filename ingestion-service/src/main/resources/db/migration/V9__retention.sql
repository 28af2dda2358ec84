-- How long a connection's rows are kept, where that was chosen for it.
CREATE TABLE retention (
    connection_id uuid PRIMARY KEY,
    -- null: for ever
    days          integer,
    revision      bigint      NOT NULL,
    changed_by    text        NOT NULL,
    changed_at    timestamptz NOT NULL
);

-- Whose rows are looked through next, and by whom: a queue.
CREATE TABLE retention_sweep (
    connection_id uuid PRIMARY KEY,
    due_at        timestamptz NOT NULL DEFAULT now(),
    lease_until   timestamptz,
    -- raised by every claim: whoever holds an older one has lost the lease
    fence         bigint      NOT NULL DEFAULT 0,
    -- asked for while it was at work: due again as soon as that ends
    hurried       boolean     NOT NULL DEFAULT false
);

-- By age: when a row ended.
CREATE INDEX event_by_age ON event (connection_id, created_at);
CREATE INDEX build_by_age ON build (connection_id, (coalesce(finish_time, queue_time))) WHERE status = 'completed';
CREATE INDEX test_run_by_age
    ON test_run (connection_id, (coalesce(last_updated_date, completed_date, started_date)));
CREATE INDEX environment_deployment_by_age
    ON environment_deployment (connection_id, (coalesce(finish_time, start_time, queue_time)));
CREATE INDEX release_by_age ON release (connection_id, (coalesce(modified_on, created_on)));
CREATE INDEX deployment_by_age
    ON deployment (connection_id, (coalesce(last_modified_on, completed_on, queued_on)));
CREATE INDEX pull_request_by_age
    ON pull_request (connection_id, (coalesce(closed_date, creation_date))) WHERE status <> 'active';
CREATE INDEX changeset_by_age ON changeset (connection_id, created_at);
CREATE INDEX deleted_work_item_by_age ON deleted_work_item (connection_id, deleted_date);
