-- What pipelines wait for: one row for each task of a plan that asked. The job's token is in Vault only.
CREATE TABLE check_run (
    id            uuid NOT NULL,
    connection_id uuid NOT NULL,
    source_id     uuid NOT NULL,
    source_name   varchar(100) NOT NULL,
    project       varchar(255) NOT NULL,
    repository    varchar(255) NOT NULL,
    commit_sha    varchar(40),
    pull_request  integer,
    build         varchar(200),
    plan_project  uuid NOT NULL,
    hub           varchar(100) NOT NULL,
    plan_id       uuid NOT NULL,
    job_id        uuid NOT NULL,
    timeline_id   uuid NOT NULL,
    task_id       uuid NOT NULL,
    state         varchar(20) NOT NULL,
    passed        boolean,
    report_id     uuid,
    text          varchar(4000),
    reason        varchar(60),
    detail        varchar(1000),
    attempts      integer NOT NULL,
    announced     boolean NOT NULL,
    log_id        integer,
    accepted_at   timestamptz NOT NULL,
    deadline      timestamptz NOT NULL,
    give_up_at    timestamptz NOT NULL,
    due_at        timestamptz NOT NULL,
    lease_until   timestamptz,
    fence         bigint NOT NULL,
    settled_at    timestamptz,
    PRIMARY KEY (connection_id, id)
);
CREATE UNIQUE INDEX check_run_id ON check_run (id);
CREATE INDEX check_run_due ON check_run (due_at, id) WHERE state = 'WAITING';

-- A check asks for the gate of its commit or pull request.
CREATE INDEX report_of_commit ON report (connection_id, commit_sha) WHERE commit_sha IS NOT NULL;
CREATE INDEX report_of_pull_request ON report (connection_id, pull_request) WHERE pull_request IS NOT NULL;
