-- The mirror: keys are Azure DevOps' own GUIDs and numbers, led by the connection. Names are never keys.

CREATE TABLE project (
    connection_id    uuid        NOT NULL,
    project_id       uuid        NOT NULL,
    name             text        NOT NULL,
    description      text,
    state            text,
    visibility       text,
    last_update_time timestamptz,
    -- start of the listing that last contained it
    seen_at          timestamptz NOT NULL,
    removed_at       timestamptz,
    PRIMARY KEY (connection_id, project_id)
);

CREATE TABLE repository (
    connection_id  uuid        NOT NULL,
    repository_id  uuid        NOT NULL,
    project_id     uuid        NOT NULL,
    name           text        NOT NULL,
    default_branch text,
    size_bytes     bigint,
    web_url        text,
    remote_url     text,
    disabled       boolean     NOT NULL,
    fork           boolean     NOT NULL,
    seen_at        timestamptz NOT NULL,
    removed_at     timestamptz,
    PRIMARY KEY (connection_id, repository_id)
);

CREATE INDEX repository_of_project ON repository (connection_id, project_id, repository_id);

CREATE TABLE git_commit (
    connection_id   uuid        NOT NULL,
    repository_id   uuid        NOT NULL,
    commit_id       text        NOT NULL,
    project_id      uuid        NOT NULL,
    author_name     text,
    author_email    text,
    author_date     timestamptz,
    committer_name  text,
    committer_email text,
    committer_date  timestamptz NOT NULL,
    comment         text,
    adds            integer,
    edits           integer,
    deletes         integer,
    PRIMARY KEY (connection_id, repository_id, commit_id)
);

CREATE INDEX git_commit_newest ON git_commit (connection_id, committer_date, repository_id, commit_id);
CREATE INDEX git_commit_of_repository ON git_commit (connection_id, repository_id, committer_date, commit_id);
CREATE INDEX git_commit_of_project ON git_commit (connection_id, project_id, committer_date, repository_id, commit_id);

CREATE TABLE pull_request (
    connection_id            uuid    NOT NULL,
    pull_request_id          bigint  NOT NULL,
    project_id               uuid    NOT NULL,
    repository_id            uuid    NOT NULL,
    title                    text,
    description              text,
    status                   text    NOT NULL,
    draft                    boolean NOT NULL,
    source_ref               text,
    target_ref               text,
    merge_status             text,
    author_id                text,
    author_name              text,
    author_unique_name       text,
    creation_date            timestamptz,
    closed_date              timestamptz,
    last_merge_source_commit text,
    last_merge_target_commit text,
    last_merge_commit        text,
    -- [{"id","name","uniqueName","vote","required"}]
    reviewers                jsonb   NOT NULL,
    labels                   text[]  NOT NULL,
    PRIMARY KEY (connection_id, pull_request_id)
);

CREATE INDEX pull_request_of_project ON pull_request (connection_id, project_id, pull_request_id);
CREATE INDEX pull_request_of_repository ON pull_request (connection_id, repository_id, pull_request_id);

CREATE TABLE definition (
    connection_id   uuid        NOT NULL,
    definition_id   bigint      NOT NULL,
    project_id      uuid        NOT NULL,
    name            text        NOT NULL,
    path            text,
    type            text,
    queue_status    text,
    revision        integer,
    created_date    timestamptz,
    author_name     text,
    seen_at         timestamptz NOT NULL,
    removed_at      timestamptz,
    PRIMARY KEY (connection_id, definition_id)
);

CREATE INDEX definition_of_project ON definition (connection_id, project_id, definition_id);

CREATE TABLE build (
    connection_id             uuid    NOT NULL,
    build_id                  bigint  NOT NULL,
    project_id                uuid    NOT NULL,
    definition_id             bigint,
    definition_name           text,
    build_number              text,
    status                    text    NOT NULL,
    result                    text,
    reason                    text,
    queue_time                timestamptz,
    start_time                timestamptz,
    finish_time               timestamptz,
    source_branch             text,
    source_version            text,
    repository_id             text,
    repository_type           text,
    requested_for_id          text,
    requested_for_name        text,
    requested_for_unique_name text,
    queue_name                text,
    tags                      text[]  NOT NULL,
    trigger_info              jsonb   NOT NULL,
    deleted                   boolean NOT NULL,
    web_url                   text,
    -- null: not yet read; otherwise present, absent (Azure DevOps has none) or failed (given up)
    timeline                  text,
    PRIMARY KEY (connection_id, build_id)
);

CREATE INDEX build_of_project ON build (connection_id, project_id, build_id);
CREATE INDEX build_of_definition ON build (connection_id, definition_id, build_id);
CREATE INDEX build_of_commit ON build (connection_id, source_version);

CREATE TABLE timeline_record (
    connection_id uuid    NOT NULL,
    build_id      bigint  NOT NULL,
    record_id     uuid    NOT NULL,
    attempt       integer NOT NULL,
    project_id    uuid    NOT NULL,
    parent_id     uuid,
    type          text,
    name          text,
    identifier    text,
    position      integer,
    state         text,
    result        text,
    result_code   text,
    start_time    timestamptz,
    finish_time   timestamptz,
    worker_name   text,
    queue_id      integer,
    log_id        integer,
    task_id       text,
    task_name     text,
    task_version  text,
    error_count   integer,
    warning_count integer,
    -- [{"type","category","message"}]
    issues        jsonb   NOT NULL,
    PRIMARY KEY (connection_id, build_id, record_id, attempt)
);

CREATE TABLE work_item (
    connection_id           uuid    NOT NULL,
    work_item_id            bigint  NOT NULL,
    rev                     integer NOT NULL,
    project_id              uuid    NOT NULL,
    type                    text,
    title                   text,
    state                   text,
    reason                  text,
    assigned_to_name        text,
    assigned_to_unique_name text,
    area_path               text,
    iteration_path          text,
    tags                    text,
    parent_id               bigint,
    priority                double precision,
    story_points            double precision,
    remaining_work          double precision,
    created_date            timestamptz,
    created_by              text,
    changed_date            timestamptz,
    changed_by              text,
    closed_date             timestamptz,
    deleted                 boolean NOT NULL,
    -- every field that has no column of its own, by reference name
    fields                  jsonb   NOT NULL,
    PRIMARY KEY (connection_id, work_item_id)
);

CREATE INDEX work_item_of_project ON work_item (connection_id, project_id, work_item_id);
CREATE INDEX work_item_changed ON work_item (connection_id, changed_date);

CREATE TABLE work_item_revision (LIKE work_item);
ALTER TABLE work_item_revision ADD PRIMARY KEY (connection_id, work_item_id, rev);
CREATE INDEX work_item_revision_changed ON work_item_revision (connection_id, project_id, changed_date);
