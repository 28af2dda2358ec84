CREATE TABLE azure_user (
    connection_id uuid        NOT NULL,
    -- descriptor of the identity, or its id on a Server that has no descriptors
    user_key      text        NOT NULL,
    name          text,
    unique_name   text,
    mail_address  text,
    origin        text,
    origin_id     text,
    -- graph, or teams where there is no graph
    source        text        NOT NULL,
    seen_at       timestamptz NOT NULL,
    removed_at    timestamptz,
    PRIMARY KEY (connection_id, user_key)
);

CREATE INDEX azure_user_by_name ON azure_user (connection_id, lower(unique_name));
