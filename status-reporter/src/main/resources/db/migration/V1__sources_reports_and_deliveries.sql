-- A tool instance that reports quality gates, and where its projects live.
CREATE TABLE source (
    id                          uuid PRIMARY KEY,
    name                        varchar(100) NOT NULL,
    kind                        varchar(20) NOT NULL,
    connection_id               uuid,
    owners                      varchar(255)[] NOT NULL,
    context_genre               varchar(100) NOT NULL,
    context_name                varchar(100) NOT NULL,
    reports_commit_status       boolean NOT NULL,
    reports_pull_request_status boolean NOT NULL,
    created_at                  timestamptz NOT NULL,
    created_by                  varchar(255) NOT NULL
);
CREATE UNIQUE INDEX source_name ON source (lower(name));

CREATE TABLE mapping (
    id            uuid PRIMARY KEY,
    source_id     uuid NOT NULL REFERENCES source ON DELETE CASCADE,
    project_key   varchar(400) NOT NULL,
    connection_id uuid NOT NULL,
    project       varchar(255),
    repository    varchar(255),
    created_at    timestamptz NOT NULL
);
CREATE UNIQUE INDEX mapping_rule
    ON mapping (source_id, project_key, connection_id, lower(coalesce(project, '')), lower(coalesce(repository, '')));

-- What was reported. Keys of data tables lead with the connection.
CREATE TABLE report (
    id            uuid NOT NULL,
    connection_id uuid NOT NULL,
    source_id     uuid NOT NULL,
    source_name   varchar(100) NOT NULL,
    project_key   varchar(400),
    project       varchar(255) NOT NULL,
    repository    varchar(255) NOT NULL,
    commit_sha    varchar(40),
    pull_request  integer,
    build         varchar(200),
    branch        varchar(500),
    status        varchar(20) NOT NULL,
    name          varchar(200),
    description   varchar(4000),
    conditions    text NOT NULL,
    link          varchar(2048),
    text          varchar(4000) NOT NULL,
    analysed_at   timestamptz,
    accepted_at   timestamptz NOT NULL,
    subject       uuid NOT NULL,
    content       uuid NOT NULL,
    PRIMARY KEY (connection_id, id)
);
CREATE UNIQUE INDEX report_id ON report (id);
CREATE INDEX report_latest ON report (accepted_at DESC, id DESC);
CREATE INDEX report_of_connection ON report (connection_id, accepted_at DESC, id DESC);
CREATE INDEX report_of_subject ON report (subject, accepted_at DESC, id DESC);

-- What is to be said about a report at Azure DevOps, and what became of it.
CREATE TABLE delivery (
    id              uuid NOT NULL,
    connection_id   uuid NOT NULL,
    report_id       uuid NOT NULL,
    lane_id         uuid NOT NULL,
    kind            varchar(30) NOT NULL,
    project         varchar(255) NOT NULL,
    repository      varchar(255) NOT NULL,
    commit_sha      varchar(40),
    pull_request    integer,
    context_genre   varchar(100) NOT NULL,
    context_name    varchar(100) NOT NULL,
    verdict         varchar(20) NOT NULL,
    description     varchar(4000) NOT NULL,
    target_url      varchar(2048),
    state           varchar(20) NOT NULL,
    attempts        integer NOT NULL,
    reason          varchar(60),
    detail          varchar(1000),
    iteration       integer,
    accepted_at     timestamptz NOT NULL,
    give_up_at      timestamptz NOT NULL,
    next_attempt_at timestamptz,
    settled_at      timestamptz,
    PRIMARY KEY (connection_id, id)
);
CREATE UNIQUE INDEX delivery_id ON delivery (id);
CREATE INDEX delivery_of_report ON delivery (report_id);
CREATE INDEX delivery_latest ON delivery (accepted_at DESC, id DESC);
CREATE INDEX delivery_unsettled ON delivery (connection_id, state, accepted_at DESC, id DESC)
    WHERE state IN ('PENDING', 'DEAD');

-- The queue, one row for each (connection, target, context): only the newest statement of a lane is ever delivered.
CREATE TABLE lane (
    id            uuid PRIMARY KEY,
    connection_id uuid NOT NULL,
    head          uuid NOT NULL,
    ordered_at    timestamptz NOT NULL,
    due_at        timestamptz,
    lease_until   timestamptz,
    fence         bigint NOT NULL
);
CREATE INDEX lane_due ON lane (connection_id, due_at) WHERE due_at IS NOT NULL;

-- Keys that requests were marked with, so that a repeated one is answered as the first time.
CREATE TABLE used_key (
    id          uuid PRIMARY KEY,
    fingerprint uuid NOT NULL,
    result_id   uuid NOT NULL,
    used_at     timestamptz NOT NULL
);
CREATE INDEX used_key_age ON used_key (used_at);
