CREATE TABLE branch (
    connection_id       uuid        NOT NULL,
    repository_id       uuid        NOT NULL,
    -- full, such as refs/heads/main
    name                text        NOT NULL,
    project_id          uuid        NOT NULL,
    commit_id           text,
    creator_id          text,
    creator_name        text,
    creator_unique_name text,
    locked              boolean     NOT NULL,
    seen_at             timestamptz NOT NULL,
    removed_at          timestamptz,
    PRIMARY KEY (connection_id, repository_id, name)
);

CREATE INDEX branch_of_project ON branch (connection_id, project_id, repository_id, name);

CREATE TABLE push (
    connection_id      uuid        NOT NULL,
    repository_id      uuid        NOT NULL,
    push_id            bigint      NOT NULL,
    project_id         uuid        NOT NULL,
    pushed_at          timestamptz NOT NULL,
    pusher_id          text,
    pusher_name        text,
    pusher_unique_name text,
    -- full names of the branches and tags that it moved
    refs               text[]      NOT NULL,
    -- [{"name","oldCommit","newCommit"}]; a commit is null where there was or is none
    ref_updates        jsonb       NOT NULL,
    PRIMARY KEY (connection_id, repository_id, push_id)
);

CREATE INDEX push_newest ON push (connection_id, pushed_at, repository_id, push_id);
CREATE INDEX push_of_repository ON push (connection_id, repository_id, pushed_at, push_id);
CREATE INDEX push_of_project ON push (connection_id, project_id, pushed_at, repository_id, push_id);

ALTER TABLE git_commit ADD work_items bigint[] NOT NULL DEFAULT '{}';
CREATE INDEX git_commit_of_work_item ON git_commit USING gin (work_items) WHERE work_items <> '{}';

-- Commits are read again, for the work items that they mention.
UPDATE stream SET cursor = NULL, reached_from = NULL, reached_to = NULL, progress = 0, stage = 0, completed_at = NULL,
    due_at = now(), fence = fence + 1, lease_until = NULL, leased_by = NULL
WHERE stream = 'commits' AND cursor IS NOT NULL;
