-- When each connection is verified next, and who is at it. A queue beside the data, so that claiming touches no connection.
CREATE TABLE verification (
    connection_id uuid PRIMARY KEY REFERENCES connection ON DELETE CASCADE,
    due_at        timestamptz NOT NULL,
    lease_until   timestamptz,
    fence         bigint NOT NULL,
    -- how many times in a row nothing could be found out
    vain          integer NOT NULL CHECK (vain >= 0)
);

CREATE INDEX verification_due ON verification (due_at);

INSERT INTO verification (connection_id, due_at, fence, vain) SELECT id, now(), 0, 0 FROM connection;

ALTER TABLE connection
    -- whether results are written back, so that the token needs more than reading
    ADD COLUMN reporting boolean NOT NULL DEFAULT false,
    ADD COLUMN acts_as_kind text CHECK (acts_as_kind IN ('USER', 'APPLICATION')),
    -- of the token's end: the fewest days ahead that people were told of (0 once it is over), and which day that was about
    ADD COLUMN end_told integer,
    ADD COLUMN end_told_of date;
