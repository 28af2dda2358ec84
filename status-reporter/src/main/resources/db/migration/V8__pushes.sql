-- The head of the pull request that was last heard of: what is said is said again once for each.
ALTER TABLE lane ADD COLUMN pushed_commit varchar(40);

CREATE INDEX delivery_on_pull_request ON delivery (connection_id, pull_request) WHERE kind = 'PULL_REQUEST_STATUS';
