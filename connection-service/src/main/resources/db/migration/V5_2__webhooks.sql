-- Who wants to hear of connections. The secret is in Vault; a row names the versions to sign with.
CREATE TABLE webhook (
    id               uuid PRIMARY KEY,
    revision         bigint NOT NULL,
    name             text NOT NULL CHECK (name = btrim(name) AND char_length(name) BETWEEN 1 AND 100),
    url              text NOT NULL,
    events           text[] NOT NULL,
    owners           text[] NOT NULL,
    all_connections  boolean NOT NULL,
    enabled          boolean NOT NULL,
    secret_version   integer NOT NULL CHECK (secret_version > 0),
    previous_version integer,
    previous_until   timestamptz,
    fingerprint      text NOT NULL,
    created_at       timestamptz NOT NULL,
    created_by       text NOT NULL,
    updated_at       timestamptz NOT NULL,
    CHECK (all_connections = (cardinality(owners) = 0)),
    CHECK (num_nulls(previous_version, previous_until) IN (0, 2))
);

CREATE UNIQUE INDEX webhook_name ON webhook (lower(name));

-- One event on its way to one webhook: queue and log in one, for there are few.
CREATE TABLE webhook_delivery (
    id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    position    bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
    webhook_id  uuid NOT NULL REFERENCES webhook ON DELETE CASCADE,
    event_id    text NOT NULL,
    event_type  text NOT NULL,
    body        text NOT NULL,
    state       text NOT NULL CHECK (state IN ('PENDING', 'DELIVERED', 'DEAD')),
    attempts    integer NOT NULL DEFAULT 0,
    last_status integer,
    last_error  text,
    created_at  timestamptz NOT NULL,
    due_at      timestamptz,
    give_up_at  timestamptz NOT NULL,
    lease_until timestamptz,
    fence       bigint NOT NULL DEFAULT 0,
    settled_at  timestamptz,
    UNIQUE (webhook_id, event_id),
    CHECK ((state = 'PENDING') = (due_at IS NOT NULL))
);

CREATE INDEX webhook_delivery_due ON webhook_delivery (webhook_id, due_at) WHERE due_at IS NOT NULL;
CREATE INDEX webhook_delivery_latest ON webhook_delivery (webhook_id, position DESC);
CREATE INDEX webhook_delivery_settled ON webhook_delivery (settled_at) WHERE settled_at IS NOT NULL;
