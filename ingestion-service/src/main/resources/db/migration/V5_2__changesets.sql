-- A changeset can touch several projects, and is listed by each of them.
CREATE TABLE changeset (
    connection_id             uuid    NOT NULL,
    project_id                uuid    NOT NULL,
    changeset_id              bigint  NOT NULL,
    author_id                 text,
    author_name               text,
    author_unique_name        text,
    checked_in_by_id          text,
    checked_in_by_name        text,
    checked_in_by_unique_name text,
    comment                   text,
    created_at                timestamptz,
    work_items                bigint[] NOT NULL,
    -- whether its files and work items are here
    complete                  boolean NOT NULL,
    PRIMARY KEY (connection_id, project_id, changeset_id)
);

CREATE INDEX changeset_newest ON changeset (connection_id, changeset_id, project_id);
CREATE INDEX changeset_of_work_item ON changeset USING gin (work_items) WHERE work_items <> '{}';

CREATE TABLE changeset_file (
    connection_id uuid   NOT NULL,
    project_id    uuid   NOT NULL,
    changeset_id  bigint NOT NULL,
    path          text   NOT NULL,
    -- as Azure DevOps tells it, such as edit, add or "delete, sourceRename"
    change_type   text,
    -- what it was called before, null unless it was renamed, branched or merged
    source_path   text,
    size_bytes    bigint,
    PRIMARY KEY (connection_id, project_id, changeset_id, path)
);

CREATE INDEX changeset_file_newest ON changeset_file (connection_id, changeset_id, project_id, path);
