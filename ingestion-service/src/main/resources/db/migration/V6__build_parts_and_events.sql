-- What became of each stage, phase and job: its latest attempt. Written with the timeline, in one transaction.
CREATE TABLE build_part (
    connection_id uuid    NOT NULL,
    build_id      bigint  NOT NULL,
    -- Stage, Phase or Job
    type          text    NOT NULL,
    -- as in the pipeline, such as Build.Job1; the record's id where Azure DevOps gives none
    identifier    text    NOT NULL,
    project_id    uuid    NOT NULL,
    name          text,
    -- number of the latest attempt
    attempts      integer NOT NULL,
    state         text,
    result        text,
    -- succeeded, failed, canceled or skipped; null while it runs
    outcome       text,
    start_time    timestamptz,
    finish_time   timestamptz,
    worker_name   text,
    PRIMARY KEY (connection_id, build_id, type, identifier)
);

CREATE INDEX build_part_of_project ON build_part (connection_id, project_id, build_id, type, identifier);

INSERT INTO build_part
SELECT DISTINCT ON (connection_id, build_id, type, coalesce(identifier, record_id::text))
    connection_id, build_id, type, coalesce(identifier, record_id::text), project_id, name, attempt, state, result,
    CASE WHEN result IN ('succeeded', 'succeededWithIssues') THEN 'succeeded'
        WHEN result IN ('failed', 'abandoned') THEN 'failed' ELSE result END,
    start_time, finish_time, worker_name
FROM timeline_record
WHERE type IN ('Stage', 'Phase', 'Job')
ORDER BY connection_id, build_id, type, coalesce(identifier, record_id::text), attempt DESC, start_time DESC NULLS LAST,
    record_id;

-- What others follow, numbered per connection without a gap.
CREATE TABLE event (
    connection_id uuid        NOT NULL,
    number        bigint      NOT NULL,
    -- build.finished or pullRequest.updated
    type          text        NOT NULL,
    project_id    uuid        NOT NULL,
    -- number of the build or of the pull request
    subject       bigint      NOT NULL,
    created_at    timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (connection_id, number)
);

-- Its row is locked by whoever writes events, until they are there for all to see.
CREATE TABLE event_counter (
    connection_id uuid PRIMARY KEY,
    last_number   bigint NOT NULL
);

-- The finish and the face that were last announced; what is here already is no news.
ALTER TABLE build ADD announced timestamptz;
UPDATE build SET announced = finish_time WHERE status = 'completed';
ALTER TABLE pull_request ADD announced text;
UPDATE pull_request SET announced = md5(concat_ws('|', title, description, status, draft, source_ref, target_ref, merge_status,
    last_merge_source_commit, last_merge_target_commit, reviewers, labels::text));

-- The pull request that a build checked.
ALTER TABLE build ADD pull_request_id bigint;
UPDATE build SET pull_request_id = coalesce(substring(source_branch FROM '^refs/pull/(\d{1,18})/(?:merge|head)$'),
    substring(trigger_info ->> 'pr.number' FROM '^(\d{1,18})$'))::bigint
WHERE lower(repository_type) = 'tfsgit';
CREATE INDEX build_of_pull_request ON build (connection_id, pull_request_id) WHERE pull_request_id IS NOT NULL;
