-- The connections as connection-service told them last, for a start while it is away. No secret is in it: only the place in
-- Vault. A newer generation replaces an older one, whichever replica heard of it.
CREATE TABLE mirrored_connection (
    id         uuid PRIMARY KEY,
    generation bigint NOT NULL,
    effective  jsonb NOT NULL
);

-- When connection-service was heard last; one row.
CREATE TABLE mirror_contact (
    id       boolean PRIMARY KEY DEFAULT true CHECK (id),
    heard_at timestamptz NOT NULL
);
