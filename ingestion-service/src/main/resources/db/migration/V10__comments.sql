-- In which pull request an event says that somebody commented.
ALTER TABLE hook_inbox ADD pull_request_id bigint;

-- How often a comment asked for a reading: one that began before the last of them does not settle it.
ALTER TABLE pull_request_reading ADD asked bigint NOT NULL DEFAULT 0;
