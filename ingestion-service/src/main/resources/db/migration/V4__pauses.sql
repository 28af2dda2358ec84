-- Until when Azure DevOps asked an identity to wait; replicas tell each other.
CREATE TABLE azure_pause (
    identity text PRIMARY KEY,
    ends_at  timestamptz NOT NULL
);
