ALTER TABLE pull_request
    ADD closed_by_id          text,
    ADD closed_by_name        text,
    ADD closed_by_unique_name text,
    -- whole, where the list cut it; read with the links
    ADD whole_description     text,
    ADD work_items            bigint[] NOT NULL DEFAULT '{}',
    -- parents of the merge commit, null unless it is completed
    ADD merge_parents         text[],
    -- the oldest of its commits by author date, derived with every reading of its commits
    ADD first_commit_id       text,
    ADD first_commit_date     timestamptz;

CREATE INDEX pull_request_of_work_item ON pull_request USING gin (work_items) WHERE work_items <> '{}';

-- What is read of each pull request by itself, and of which state of it that was done. A queue: a reading is wanted where
-- the two differ.
CREATE TABLE pull_request_reading (
    connection_id   uuid        NOT NULL,
    stream          text        NOT NULL,
    pull_request_id bigint      NOT NULL,
    project_id      uuid        NOT NULL,
    repository_id   uuid        NOT NULL,
    -- fingerprint of the state that is known, and of the one that was read
    wanted          text        NOT NULL,
    done            text,
    done_at         timestamptz,
    due_at          timestamptz NOT NULL DEFAULT now(),
    attempts        integer     NOT NULL DEFAULT 0,
    last_error      text,
    PRIMARY KEY (connection_id, stream, pull_request_id)
);

CREATE INDEX pull_request_reading_wanted ON pull_request_reading (connection_id, stream, project_id, pull_request_id)
    WHERE done IS DISTINCT FROM wanted;

INSERT INTO pull_request_reading (connection_id, stream, pull_request_id, project_id, repository_id, wanted)
SELECT connection_id, stream, pull_request_id, project_id, repository_id, ''
FROM pull_request CROSS JOIN unnest(ARRAY['pull-request-details', 'pull-request-links']) AS s(stream);

CREATE TABLE pull_request_iteration (
    connection_id      uuid    NOT NULL,
    pull_request_id    bigint  NOT NULL,
    iteration_id       bigint  NOT NULL,
    project_id         uuid    NOT NULL,
    repository_id      uuid    NOT NULL,
    author_id          text,
    author_name        text,
    author_unique_name text,
    reason             text,
    source_commit      text,
    target_commit      text,
    common_commit      text,
    created_at         timestamptz,
    updated_at         timestamptz,
    PRIMARY KEY (connection_id, pull_request_id, iteration_id)
);

CREATE TABLE pull_request_commit (
    connection_id   uuid    NOT NULL,
    pull_request_id bigint  NOT NULL,
    commit_id       text    NOT NULL,
    project_id      uuid    NOT NULL,
    repository_id   uuid    NOT NULL,
    -- the iteration that brought it, null where Azure DevOps did not tell
    iteration_id    bigint,
    author_name     text,
    author_email    text,
    author_date     timestamptz,
    committer_date  timestamptz,
    comment         text,
    PRIMARY KEY (connection_id, pull_request_id, commit_id)
);

CREATE INDEX pull_request_commit_by_id ON pull_request_commit (connection_id, repository_id, commit_id);

CREATE TABLE pull_request_thread (
    connection_id   uuid    NOT NULL,
    pull_request_id bigint  NOT NULL,
    thread_id       bigint  NOT NULL,
    project_id      uuid    NOT NULL,
    repository_id   uuid    NOT NULL,
    -- whether Azure DevOps wrote it to note something, such as a vote or a push
    system          boolean NOT NULL,
    -- what it notes, such as VoteUpdate or RefUpdate
    type            text,
    status          text,
    file_path       text,
    line            integer,
    published_at    timestamptz,
    updated_at      timestamptz,
    deleted         boolean NOT NULL,
    PRIMARY KEY (connection_id, pull_request_id, thread_id)
);

CREATE TABLE pull_request_comment (
    connection_id      uuid    NOT NULL,
    pull_request_id    bigint  NOT NULL,
    thread_id          bigint  NOT NULL,
    comment_id         bigint  NOT NULL,
    project_id         uuid    NOT NULL,
    repository_id      uuid    NOT NULL,
    parent_id          bigint,
    system             boolean NOT NULL,
    author_id          text,
    author_name        text,
    author_unique_name text,
    content            text,
    published_at       timestamptz,
    updated_at         timestamptz,
    deleted            boolean NOT NULL,
    PRIMARY KEY (connection_id, pull_request_id, thread_id, comment_id)
);

CREATE TABLE pull_request_vote (
    connection_id     uuid    NOT NULL,
    pull_request_id   bigint  NOT NULL,
    -- the system thread that notes it
    thread_id         bigint  NOT NULL,
    project_id        uuid    NOT NULL,
    repository_id     uuid    NOT NULL,
    voter_id          text,
    voter_name        text,
    voter_unique_name text,
    -- 10 approved, 5 approved with suggestions, 0 taken back, -5 waits for the author, -10 rejected
    vote              integer NOT NULL,
    voted_at          timestamptz,
    PRIMARY KEY (connection_id, pull_request_id, thread_id)
);

CREATE INDEX pull_request_iteration_of_project ON pull_request_iteration (connection_id, project_id, pull_request_id);
CREATE INDEX pull_request_commit_of_project ON pull_request_commit (connection_id, project_id, pull_request_id);
CREATE INDEX pull_request_thread_of_project ON pull_request_thread (connection_id, project_id, pull_request_id);
CREATE INDEX pull_request_comment_of_project ON pull_request_comment (connection_id, project_id, pull_request_id);
CREATE INDEX pull_request_vote_of_project ON pull_request_vote (connection_id, project_id, pull_request_id);
