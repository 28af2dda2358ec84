ALTER TABLE work_item ADD COLUMN links_rev integer, ADD COLUMN comments_read integer;

-- Work items whose links or comments are to be read.
CREATE TABLE work_item_queue (
    connection_id uuid        NOT NULL,
    -- links or comments
    aspect        text        NOT NULL,
    work_item_id  bigint      NOT NULL,
    project_id    uuid        NOT NULL,
    rev           integer     NOT NULL,
    changed_date  timestamptz,
    due_at        timestamptz NOT NULL DEFAULT now(),
    attempts      integer     NOT NULL DEFAULT 0,
    last_error    text,
    PRIMARY KEY (connection_id, aspect, work_item_id)
);

CREATE INDEX work_item_queue_newest ON work_item_queue (connection_id, project_id, aspect, changed_date DESC, work_item_id DESC);

-- One row for both ends of a link.
CREATE TABLE work_item_link (
    connection_id uuid   NOT NULL,
    source_id     bigint NOT NULL,
    target_id     bigint NOT NULL,
    -- System.LinkTypes.Hierarchy: the source is the parent
    type          text   NOT NULL,
    PRIMARY KEY (connection_id, source_id, target_id, type)
);

CREATE INDEX work_item_link_to ON work_item_link (connection_id, target_id, source_id, type);

-- What a work item is linked to outside Azure Boards.
CREATE TABLE work_item_artifact (
    connection_id   uuid   NOT NULL,
    work_item_id    bigint NOT NULL,
    -- such as vstfs:///Git/Commit/…, or the address of a hyperlink
    uri             text   NOT NULL,
    -- commit, pullRequest, build, branch, changeset, hyperlink or other
    kind            text   NOT NULL,
    name            text,
    project_id      uuid,
    repository_id   uuid,
    commit_id       text,
    pull_request_id bigint,
    build_id        bigint,
    changeset_id    bigint,
    branch          text,
    PRIMARY KEY (connection_id, work_item_id, uri)
);

CREATE INDEX work_item_artifact_commit ON work_item_artifact (connection_id, repository_id, commit_id)
    WHERE commit_id IS NOT NULL;
CREATE INDEX work_item_artifact_pull_request ON work_item_artifact (connection_id, pull_request_id)
    WHERE pull_request_id IS NOT NULL;
CREATE INDEX work_item_artifact_build ON work_item_artifact (connection_id, build_id) WHERE build_id IS NOT NULL;

CREATE TABLE work_item_comment (
    connection_id           uuid    NOT NULL,
    work_item_id            bigint  NOT NULL,
    comment_id              bigint  NOT NULL,
    project_id              uuid    NOT NULL,
    version                 integer NOT NULL,
    text                    text,
    format                  text,
    created_by_name         text,
    created_by_unique_name  text,
    created_date            timestamptz,
    modified_by_name        text,
    modified_by_unique_name text,
    modified_date           timestamptz,
    deleted                 boolean NOT NULL,
    PRIMARY KEY (connection_id, work_item_id, comment_id)
);

-- The recycle bins; removed_at tells when an item was restored or destroyed.
CREATE TABLE deleted_work_item (
    connection_id uuid        NOT NULL,
    work_item_id  bigint      NOT NULL,
    project_id    uuid        NOT NULL,
    type          text,
    title         text,
    deleted_by    text,
    deleted_date  timestamptz,
    seen_at       timestamptz NOT NULL,
    removed_at    timestamptz,
    PRIMARY KEY (connection_id, work_item_id)
);

