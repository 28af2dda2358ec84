-- What work items are made of, and who works on them.

CREATE TABLE process (
    connection_id uuid        NOT NULL,
    process_id    uuid        NOT NULL,
    name          text        NOT NULL,
    type          text,
    description   text,
    is_default    boolean     NOT NULL,
    seen_at       timestamptz NOT NULL,
    removed_at    timestamptz,
    PRIMARY KEY (connection_id, process_id)
);

CREATE TABLE work_item_type (
    connection_id  uuid        NOT NULL,
    project_id     uuid        NOT NULL,
    name           text        NOT NULL,
    reference_name text,
    description    text,
    color          text,
    disabled       boolean     NOT NULL,
    process_id     uuid,
    -- [{"name","category","color"}] in the order in which work passes through them
    states         jsonb       NOT NULL,
    seen_at        timestamptz NOT NULL,
    removed_at     timestamptz,
    PRIMARY KEY (connection_id, project_id, name)
);

-- Areas and iterations.
CREATE TABLE classification_node (
    connection_id uuid        NOT NULL,
    node_id       uuid        NOT NULL,
    project_id    uuid        NOT NULL,
    kind          text        NOT NULL,
    number        bigint      NOT NULL,
    name          text        NOT NULL,
    -- as work items name it, without a leading backslash
    path          text        NOT NULL,
    parent_id     uuid,
    start_date    timestamptz,
    finish_date   timestamptz,
    seen_at       timestamptz NOT NULL,
    removed_at    timestamptz,
    PRIMARY KEY (connection_id, node_id)
);

CREATE INDEX classification_node_of_project ON classification_node (connection_id, project_id, kind, node_id);

CREATE TABLE team (
    connection_id uuid        NOT NULL,
    team_id       uuid        NOT NULL,
    project_id    uuid        NOT NULL,
    name          text        NOT NULL,
    description   text,
    -- [{"id","name","uniqueName","descriptor","admin"}]
    members       jsonb       NOT NULL DEFAULT '[]',
    -- [{"path","includeChildren"}]
    areas         jsonb       NOT NULL DEFAULT '[]',
    -- [{"id","path","startDate","finishDate"}]
    iterations    jsonb       NOT NULL DEFAULT '[]',
    -- when members, areas, iterations and boards were last read, and what was in the way
    details_at    timestamptz,
    details_error text,
    seen_at       timestamptz NOT NULL,
    removed_at    timestamptz,
    PRIMARY KEY (connection_id, team_id)
);

CREATE INDEX team_of_project ON team (connection_id, project_id, team_id);

CREATE TABLE board (
    connection_id uuid        NOT NULL,
    board_id      uuid        NOT NULL,
    team_id       uuid        NOT NULL,
    project_id    uuid        NOT NULL,
    name          text        NOT NULL,
    -- [{"id","name","type","itemLimit","split","states"}] from left to right; states by work item type
    columns       jsonb       NOT NULL,
    -- [{"id","name"}]
    lanes         jsonb       NOT NULL,
    seen_at       timestamptz NOT NULL,
    removed_at    timestamptz,
    PRIMARY KEY (connection_id, board_id)
);

CREATE INDEX board_of_team ON board (connection_id, team_id, board_id);
