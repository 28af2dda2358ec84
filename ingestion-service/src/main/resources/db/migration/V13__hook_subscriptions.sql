-- What is known of the subscriptions that are wanted, by the last look at Azure DevOps.
CREATE TABLE hook_subscription (
    connection_id   uuid        NOT NULL,
    project_id      uuid        NOT NULL,
    event_type      text        NOT NULL,
    -- null where it could not be made
    subscription_id uuid,
    -- Azure DevOps' own, or why there is none
    status          text        NOT NULL,
    problem         text,
    -- version of the secret that it was given, 0 where nobody knows
    secret_version  integer     NOT NULL,
    checked_at      timestamptz NOT NULL,
    PRIMARY KEY (connection_id, project_id, event_type)
);

-- What it takes to remove subscriptions once nothing else is left of a connection; written before the first is made. Of the
-- secret it holds the version that was copied within Vault, never the content.
CREATE TABLE hook_farewell (
    connection_id  uuid        PRIMARY KEY,
    effective      jsonb       NOT NULL,
    secret_version integer     NOT NULL,
    -- whoever removes the subscriptions has time until then
    due_at         timestamptz NOT NULL DEFAULT now(),
    -- when there was no more use for them, null while there is
    ended_at       timestamptz
);

CREATE INDEX hook_inbox_latest ON hook_inbox (connection_id, received_at);
