-- What the last comparison of a project's rows with Azure DevOps found, and what all of them did.
CREATE TABLE reconciliation (
    connection_id uuid        NOT NULL,
    project_id    uuid        NOT NULL,
    -- what was compared, by the name of its list
    entity        text        NOT NULL,
    started_at    timestamptz NOT NULL,
    -- null while it is under way
    finished_at   timestamptz,
    -- everything that is kept, not only the last days
    whole         boolean     NOT NULL,
    compared_from timestamptz NOT NULL,
    compared_to   timestamptz NOT NULL,
    checked       bigint      NOT NULL,
    missing       bigint      NOT NULL,
    stale         bigint      NOT NULL,
    gone          bigint      NOT NULL,
    missing_ever  bigint      NOT NULL,
    stale_ever    bigint      NOT NULL,
    gone_ever     bigint      NOT NULL,
    PRIMARY KEY (connection_id, project_id, entity)
);

-- When it was noticed that there is no such pull request any more, or that the default branch has lost the commit.
ALTER TABLE pull_request ADD removed_at timestamptz;
ALTER TABLE git_commit ADD removed_at timestamptz;

-- The project that a work item moved to which is not followed.
ALTER TABLE work_item ADD left_for uuid;
