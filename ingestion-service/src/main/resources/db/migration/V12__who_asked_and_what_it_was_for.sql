-- Who asked for a build, how urgently, and what keeps it.
ALTER TABLE build
    ADD requested_by_id          text,
    ADD requested_by_name        text,
    ADD requested_by_unique_name text,
    ADD priority                 text,
    ADD repository_name          text,
    -- by a person or a release, so that Azure DevOps' own retention leaves it alone
    ADD retained                 boolean NOT NULL DEFAULT false,
    ADD last_changed_date        timestamptz;
CREATE INDEX build_changed ON build (connection_id, last_changed_date);

ALTER TABLE definition
    -- classic or yaml
    ADD process_type text,
    -- where its builds wait unless they say otherwise
    ADD queue_name   text;

UPDATE stream SET cursor = NULL, reached_from = NULL, reached_to = NULL, progress = 0, stage = 0, completed_at = NULL,
    due_at = now(), fence = fence + 1, lease_until = NULL, leased_by = NULL
WHERE stream IN ('builds', 'definitions') AND cursor IS NOT NULL;

-- When something was last pushed to a pull request or said about it, derived with every reading of its details.
ALTER TABLE pull_request ADD last_activity_date timestamptz;
UPDATE pull_request p SET last_activity_date = a.at
FROM (SELECT connection_id, pull_request_id, max(at) AS at FROM (
        SELECT connection_id, pull_request_id, updated_at AS at FROM pull_request_iteration
        UNION ALL SELECT connection_id, pull_request_id, updated_at FROM pull_request_thread) seen
    GROUP BY connection_id, pull_request_id) a
WHERE p.connection_id = a.connection_id AND p.pull_request_id = a.pull_request_id;
CREATE INDEX pull_request_changed
    ON pull_request (connection_id, (greatest(creation_date, closed_date, last_activity_date)));

-- Which work items a build is about: those of its commits and pull requests, and those that name it themselves.
CREATE VIEW build_work_item AS
SELECT l.connection_id, l.build_id, l.project_id, c.work_item_id
FROM build_commit l
CROSS JOIN LATERAL (SELECT unnest(c.work_items) AS work_item_id FROM git_commit c
    WHERE c.connection_id = l.connection_id AND c.repository_id = l.repository_id AND c.commit_id = l.commit_id
    OFFSET 0) c
UNION
SELECT l.connection_id, l.build_id, l.project_id, r.work_item_id
FROM build_pull_request l
CROSS JOIN LATERAL (SELECT unnest(r.work_items) AS work_item_id FROM pull_request r
    WHERE r.connection_id = l.connection_id AND r.pull_request_id = l.pull_request_id
    OFFSET 0) r
UNION
SELECT b.connection_id, b.build_id, b.project_id, a.work_item_id
FROM build b
JOIN work_item_artifact a ON a.connection_id = b.connection_id AND a.build_id = b.build_id;
