-- The queue: what is followed, and how far. Small, hot, and apart from the data, so that a distributed PostgreSQL can
-- keep it on one node.

CREATE TABLE followed_connection (
    connection_id uuid PRIMARY KEY,
    generation    bigint      NOT NULL,
    -- set when the connection is deleted; its rows then go in batches, and this row last
    removed_at    timestamptz
);

CREATE TABLE stream (
    connection_id uuid        NOT NULL,
    -- 00000000-… where a stream belongs to the whole connection
    project_id    uuid        NOT NULL,
    stream        text        NOT NULL,
    -- 00000000-… except for streams that are followed repository by repository
    part_id       uuid        NOT NULL,
    enabled       boolean     NOT NULL DEFAULT true,
    -- lower runs first among what is due: lists, the last week and increments, the last month, the rest
    stage         smallint    NOT NULL DEFAULT 0,
    cursor        jsonb,
    reached_from  timestamptz,
    reached_to    timestamptz,
    progress      real        NOT NULL DEFAULT 0,
    due_at        timestamptz NOT NULL DEFAULT now(),
    -- asked for while it was at work: due again as soon as that ends
    woken         boolean     NOT NULL DEFAULT false,
    lease_until   timestamptz,
    leased_by     uuid,
    -- raised by every claim: whoever holds an older one has lost the lease
    fence         bigint      NOT NULL DEFAULT 0,
    attempts      integer     NOT NULL DEFAULT 0,
    setback       text,
    last_error    text,
    last_error_at timestamptz,
    completed_at  timestamptz,
    pages         bigint      NOT NULL DEFAULT 0,
    rows          bigint      NOT NULL DEFAULT 0,
    calls         bigint      NOT NULL DEFAULT 0,
    throttled_ms  bigint      NOT NULL DEFAULT 0,
    PRIMARY KEY (connection_id, project_id, stream, part_id)
);

CREATE INDEX stream_due ON stream (due_at) WHERE enabled;
CREATE INDEX stream_leased ON stream (lease_until) WHERE lease_until IS NOT NULL;

-- Finished builds whose timeline is not yet here.
CREATE TABLE timeline_queue (
    connection_id uuid        NOT NULL,
    project_id    uuid        NOT NULL,
    build_id      bigint      NOT NULL,
    finish_time   timestamptz,
    due_at        timestamptz NOT NULL DEFAULT now(),
    attempts      integer     NOT NULL DEFAULT 0,
    last_error    text,
    PRIMARY KEY (connection_id, build_id)
);

CREATE INDEX timeline_queue_newest ON timeline_queue (connection_id, project_id, finish_time DESC, build_id DESC);
