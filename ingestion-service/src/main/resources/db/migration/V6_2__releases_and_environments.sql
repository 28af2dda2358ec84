CREATE TABLE release (
    connection_id          uuid    NOT NULL,
    release_id             bigint  NOT NULL,
    project_id             uuid    NOT NULL,
    definition_id          bigint,
    definition_name        text,
    name                   text,
    description            text,
    status                 text,
    reason                 text,
    created_on             timestamptz,
    modified_on            timestamptz,
    created_by_id          text,
    created_by_name        text,
    created_by_unique_name text,
    -- the build that it deploys
    build_id               bigint,
    -- [{"type","alias","primary","definition","version","versionId","repository","branch","commit"}]
    artifacts              jsonb   NOT NULL,
    tags                   text[]  NOT NULL,
    keep_forever           boolean NOT NULL,
    web_url                text,
    PRIMARY KEY (connection_id, release_id)
);

CREATE INDEX release_of_project ON release (connection_id, project_id, release_id);
CREATE INDEX release_of_build ON release (connection_id, build_id);

CREATE TABLE release_environment (
    connection_id             uuid   NOT NULL,
    environment_id            bigint NOT NULL,
    project_id                uuid   NOT NULL,
    release_id                bigint NOT NULL,
    definition_environment_id bigint,
    name                      text,
    position                  integer,
    -- when the release was read
    status                    text,
    -- by its latest deployment, derived with every deployment
    state                     text,
    trigger_reason            text,
    created_on                timestamptz,
    modified_on               timestamptz,
    PRIMARY KEY (connection_id, environment_id)
);

CREATE INDEX release_environment_of_release ON release_environment (connection_id, release_id);
CREATE INDEX release_environment_of_project ON release_environment (connection_id, project_id, environment_id);

CREATE TABLE deployment (
    connection_id             uuid    NOT NULL,
    deployment_id             bigint  NOT NULL,
    project_id                uuid    NOT NULL,
    release_id                bigint,
    release_name              text,
    definition_id             bigint,
    definition_name           text,
    environment_id            bigint,
    environment_name          text,
    definition_environment_id bigint,
    attempt                   integer NOT NULL,
    deployment_status         text,
    operation_status          text,
    reason                    text,
    queued_on                 timestamptz,
    started_on                timestamptz,
    completed_on              timestamptz,
    last_modified_on          timestamptz,
    requested_for_id          text,
    requested_for_name        text,
    requested_for_unique_name text,
    build_id                  bigint,
    PRIMARY KEY (connection_id, deployment_id)
);

CREATE INDEX deployment_of_release ON deployment (connection_id, release_id);
CREATE INDEX deployment_of_project ON deployment (connection_id, project_id, deployment_id);
CREATE INDEX deployment_of_build ON deployment (connection_id, build_id);

CREATE TABLE environment (
    connection_id    uuid        NOT NULL,
    environment_id   bigint      NOT NULL,
    project_id       uuid        NOT NULL,
    name             text,
    description      text,
    created_on       timestamptz,
    last_modified_on timestamptz,
    seen_at          timestamptz NOT NULL,
    removed_at       timestamptz,
    PRIMARY KEY (connection_id, environment_id)
);

CREATE INDEX environment_of_project ON environment (connection_id, project_id, environment_id);

CREATE TABLE environment_deployment (
    connection_id   uuid    NOT NULL,
    record_id       bigint  NOT NULL,
    environment_id  bigint  NOT NULL,
    project_id      uuid    NOT NULL,
    definition_id   bigint,
    definition_name text,
    build_id        bigint,
    build_number    text,
    stage_name      text,
    stage_attempt   integer NOT NULL,
    job_name        text,
    job_attempt     integer NOT NULL,
    result          text,
    queue_time      timestamptz,
    start_time      timestamptz,
    finish_time     timestamptz,
    PRIMARY KEY (connection_id, record_id, environment_id)
);

CREATE INDEX environment_deployment_of_project ON environment_deployment (connection_id, project_id, record_id, environment_id);
CREATE INDEX environment_deployment_of_build ON environment_deployment (connection_id, build_id);
