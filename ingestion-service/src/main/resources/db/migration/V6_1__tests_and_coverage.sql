CREATE TABLE test_run (
    connection_id     uuid    NOT NULL,
    run_id            bigint  NOT NULL,
    project_id        uuid    NOT NULL,
    build_id          bigint,
    name              text,
    state             text,
    automated         boolean NOT NULL,
    started_date      timestamptz,
    completed_date    timestamptz,
    last_updated_date timestamptz,
    total             integer NOT NULL,
    passed            integer NOT NULL,
    -- failed, aborted, timed out or met an error
    failed            integer NOT NULL,
    not_applicable    integer NOT NULL,
    incomplete        integer NOT NULL,
    stage_name        text,
    stage_attempt     integer NOT NULL,
    job_name          text,
    owner_name        text,
    web_url           text,
    PRIMARY KEY (connection_id, run_id)
);

CREATE INDEX test_run_of_build ON test_run (connection_id, build_id);
CREATE INDEX test_run_of_project ON test_run (connection_id, project_id, run_id);

CREATE TABLE build_coverage (
    connection_id uuid    NOT NULL,
    build_id      bigint  NOT NULL,
    -- what was counted, such as Lines
    label         text    NOT NULL,
    project_id    uuid    NOT NULL,
    covered       integer NOT NULL,
    total         integer NOT NULL,
    PRIMARY KEY (connection_id, build_id, label)
);

CREATE INDEX build_coverage_of_project ON build_coverage (connection_id, project_id, build_id, label);

-- Builds that published code coverage which is not yet here.
CREATE TABLE coverage_queue (
    connection_id uuid        NOT NULL,
    project_id    uuid        NOT NULL,
    build_id      bigint      NOT NULL,
    finish_time   timestamptz,
    due_at        timestamptz NOT NULL DEFAULT now(),
    attempts      integer     NOT NULL DEFAULT 0,
    last_error    text,
    PRIMARY KEY (connection_id, build_id)
);

CREATE INDEX coverage_queue_newest ON coverage_queue (connection_id, project_id, finish_time DESC, build_id DESC);

-- null: none was published; otherwise wanted, present, absent or failed (given up)
ALTER TABLE build ADD coverage text;

WITH wanted AS (
    UPDATE build b SET coverage = 'wanted'
    WHERE EXISTS (SELECT FROM timeline_record r
        WHERE r.connection_id = b.connection_id AND r.build_id = b.build_id AND r.type = 'Task'
            AND r.task_name ILIKE 'publishcodecoverage%' AND r.result IN ('succeeded', 'succeededWithIssues'))
    RETURNING connection_id, project_id, build_id, finish_time)
INSERT INTO coverage_queue (connection_id, project_id, build_id, finish_time) SELECT * FROM wanted;
