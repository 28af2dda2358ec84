-- How far the events of each connection have been heard at ingestion-service.
CREATE TABLE event_cursor (
    connection_id uuid PRIMARY KEY,
    heard         bigint NOT NULL,
    due_at        timestamptz NOT NULL,
    lease_until   timestamptz,
    fence         bigint NOT NULL,
    attempts      integer NOT NULL,
    problem       varchar(1000)
);

-- Conditions that are evaluated here: at most one gate of a source for a repository.
CREATE TABLE own_gate (
    id            uuid PRIMARY KEY,
    source_id     uuid NOT NULL REFERENCES source ON DELETE CASCADE,
    source_name   varchar(100) NOT NULL,
    name          varchar(100) NOT NULL,
    connection_id uuid NOT NULL,
    project       varchar(255) NOT NULL,
    repository    varchar(255) NOT NULL,
    -- connection, project and repository, whatever the case
    place         varchar(600) NOT NULL,
    pipeline      bigint,
    conditions    text NOT NULL,
    version       integer NOT NULL,
    created_at    timestamptz NOT NULL,
    created_by    varchar(255) NOT NULL
);
CREATE UNIQUE INDEX own_gate_of_source ON own_gate (source_id, place);
CREATE INDEX own_gate_of_connection ON own_gate (connection_id);

-- The latest that was posted of each measure; a subject is a commit or a build.
CREATE TABLE measure (
    connection_id uuid NOT NULL,
    source_id     uuid NOT NULL REFERENCES source ON DELETE CASCADE,
    place         varchar(600) NOT NULL,
    subject       varchar(60) NOT NULL,
    metric        varchar(200) NOT NULL,
    value         varchar(200) NOT NULL,
    posted_at     timestamptz NOT NULL,
    PRIMARY KEY (connection_id, source_id, place, subject, metric)
);
CREATE INDEX measure_age ON measure (posted_at);

-- What is, or was, to be evaluated, and how it ended.
CREATE TABLE evaluation (
    id            uuid NOT NULL,
    connection_id uuid NOT NULL,
    gate_id       uuid NOT NULL REFERENCES own_gate ON DELETE CASCADE,
    commit_sha    varchar(40),
    pull_request  integer,
    build         integer,
    branch        varchar(500),
    -- PENDING, JUDGED or GIVEN_UP
    state         varchar(20) NOT NULL,
    status        varchar(20),
    conditions    text NOT NULL,
    report_id     uuid,
    reason        varchar(60),
    detail        varchar(1000),
    attempts      integer NOT NULL,
    -- how often it was asked for: who evaluates what was asked for again meanwhile has not settled it
    asked         bigint NOT NULL,
    asked_at      timestamptz NOT NULL,
    evaluated_at  timestamptz,
    due_at        timestamptz NOT NULL,
    give_up_at    timestamptz NOT NULL,
    lease_until   timestamptz,
    fence         bigint NOT NULL,
    PRIMARY KEY (connection_id, id)
);
CREATE INDEX evaluation_due ON evaluation (due_at, id) WHERE state = 'PENDING';
CREATE INDEX evaluation_of_gate ON evaluation (gate_id, asked_at DESC, id DESC);
CREATE INDEX evaluation_of_commit ON evaluation (gate_id, commit_sha);

-- What has ended is deleted when it is old.
CREATE INDEX check_run_settled ON check_run (settled_at) WHERE settled_at IS NOT NULL;
