ALTER TABLE connection
    ADD COLUMN auth text NOT NULL DEFAULT 'PAT' CHECK (auth IN ('PAT', 'ENTRA', 'OAUTH')),
    -- the application of Microsoft Entra that signs in, or acts for a person who has signed in
    ADD COLUMN tenant text,
    ADD COLUMN client_id text,
    ADD COLUMN authority text,
    -- whether Entra issues no further access token until somebody has acted
    ADD COLUMN renewal_refused boolean NOT NULL DEFAULT false,
    ADD CHECK (num_nonnulls(tenant, client_id, authority) = CASE auth WHEN 'PAT' THEN 0 ELSE 3 END);

-- When each access token is renewed, and who is at it. A queue beside the data, so that claiming touches no connection.
CREATE TABLE access_token (
    connection_id uuid PRIMARY KEY REFERENCES connection ON DELETE CASCADE,
    expires_at    timestamptz NOT NULL,
    renew_at      timestamptz NOT NULL,
    lease_until   timestamptz,
    fence         bigint NOT NULL,
    -- how many times in a row it could not be renewed
    vain          integer NOT NULL CHECK (vain >= 0)
);

CREATE INDEX access_token_due ON access_token (renew_at);

-- People who were sent to sign in and have not come back. What they wish for is at Vault, under the same id.
CREATE TABLE sign_in (
    id             uuid PRIMARY KEY,
    -- hashes: who reads this table can answer for nobody
    state_hash     bytea NOT NULL UNIQUE,
    browser_hash   bytea NOT NULL,
    connection_id  uuid REFERENCES connection ON DELETE CASCADE,
    caller_issuer  text NOT NULL,
    caller_subject text NOT NULL,
    caller_name    text NOT NULL,
    caller_roles   text[] NOT NULL,
    caller_groups  text[] NOT NULL,
    expires_at     timestamptz NOT NULL,
    used           boolean NOT NULL
);

CREATE INDEX sign_in_expired ON sign_in (expires_at);
