-- What service hooks told of. A row stays for a while after it was handled, so that a repeated notification is known.
CREATE TABLE hook_inbox (
    connection_id   uuid        NOT NULL,
    subscription_id uuid        NOT NULL,
    notification_id bigint      NOT NULL,
    event_type      text        NOT NULL,
    -- 00000000-… where the event names none
    project_id      uuid        NOT NULL,
    repository_id   uuid        NOT NULL,
    -- what has news
    streams         text[]      NOT NULL,
    received_at     timestamptz NOT NULL DEFAULT now(),
    handled_at      timestamptz,
    PRIMARY KEY (connection_id, subscription_id, notification_id)
);

CREATE INDEX hook_inbox_waiting ON hook_inbox (received_at) WHERE handled_at IS NULL;
CREATE INDEX hook_inbox_handled ON hook_inbox (handled_at) WHERE handled_at IS NOT NULL;
