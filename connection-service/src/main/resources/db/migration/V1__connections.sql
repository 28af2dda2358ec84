-- What people registered. Secrets are in Vault; a row only names the version to read.
CREATE TABLE connection (
    id             uuid PRIMARY KEY,
    revision       bigint NOT NULL,
    generation     bigint NOT NULL,
    name           text NOT NULL CHECK (name = btrim(name) AND char_length(name) BETWEEN 1 AND 100),
    description    text,
    tags           text[] NOT NULL,
    owners         text[] NOT NULL CHECK (cardinality(owners) > 0),
    organization   text,
    collection_url text,
    projects       text[] NOT NULL,
    header_names   text[] NOT NULL,
    proxy          text,
    ca_bundle      text,
    secret_version integer NOT NULL CHECK (secret_version > 0),
    expires_on     date,
    state          text NOT NULL CHECK (state IN ('ACTIVE', 'DEGRADED', 'EXPIRED', 'INVALID', 'UNREACHABLE')),
    state_reason   text,
    acts_as_id     text,
    acts_as_name   text,
    verified_at    timestamptz,
    created_at     timestamptz NOT NULL,
    created_by     text NOT NULL,
    updated_at     timestamptz NOT NULL,
    CHECK (num_nonnulls(organization, collection_url) = 1)
);

-- One name, whatever its case; also the keyset of the list.
CREATE UNIQUE INDEX connection_name ON connection (lower(name));
CREATE INDEX connection_owners ON connection USING gin (owners);
CREATE INDEX connection_tags ON connection USING gin (tags);

-- A chosen service of a connection, switched on and off by itself.
CREATE TABLE integration (
    connection_id uuid NOT NULL REFERENCES connection ON DELETE CASCADE,
    service       text NOT NULL CHECK (service IN ('REPOS', 'PIPELINES', 'BOARDS')),
    enabled       boolean NOT NULL,
    PRIMARY KEY (connection_id, service)
);

-- A connection that is gone: told to the other services for 30 days, and until its secrets are destroyed.
CREATE TABLE removed_connection (
    id                uuid PRIMARY KEY,
    name              text NOT NULL,
    owners            text[] NOT NULL,
    generation        bigint NOT NULL,
    removed_at        timestamptz NOT NULL,
    removed_by        text NOT NULL,
    secrets_destroyed boolean NOT NULL
);

CREATE INDEX removed_connection_secrets ON removed_connection (removed_at) WHERE NOT secrets_destroyed;

-- Answers to registrations that carried an Idempotency-Key. The fingerprint is salted, for the body holds a secret.
CREATE TABLE idempotent_answer (
    id            text PRIMARY KEY,
    salt          bytea NOT NULL,
    fingerprint   bytea NOT NULL,
    connection_id uuid NOT NULL,
    etag          text NOT NULL,
    body          text NOT NULL,
    created_at    timestamptz NOT NULL
);

CREATE INDEX idempotent_answer_created ON idempotent_answer (created_at);
