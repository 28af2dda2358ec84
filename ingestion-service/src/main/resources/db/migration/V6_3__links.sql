-- The build before it of the same pipeline and branch: what lies between their versions is what it built anew.
-- Those that check pull requests have none; their pull request tells.
ALTER TABLE build ADD previous_build_id bigint, ADD previous_version text;
CREATE INDEX build_of_branch ON build (connection_id, definition_id, source_branch, build_id);

UPDATE build b SET previous_build_id = p.previous_build_id, previous_version = p.previous_version
FROM (SELECT connection_id, build_id, lag(build_id) OVER w AS previous_build_id, lag(source_version) OVER w AS previous_version
      FROM build WHERE pull_request_id IS NULL AND source_version IS NOT NULL
      WINDOW w AS (PARTITION BY connection_id, definition_id, source_branch ORDER BY build_id)) p
WHERE b.connection_id = p.connection_id AND b.build_id = p.build_id;

-- The push that brought a commit into its repository. Commits are read again for it.
ALTER TABLE git_commit ADD push_id bigint;
CREATE INDEX git_commit_of_push ON git_commit (connection_id, repository_id, push_id);

UPDATE stream SET cursor = NULL, reached_from = NULL, reached_to = NULL, progress = 0, stage = 0, completed_at = NULL,
    due_at = now(), fence = fence + 1, lease_until = NULL, leased_by = NULL
WHERE stream IN ('commits', 'definitions') AND cursor IS NOT NULL;

ALTER TABLE definition
    ADD yaml_file       text,
    ADD repository_id   text,
    ADD repository_name text,
    ADD repository_type text,
    ADD default_branch  text;

-- Builds of repositories in Azure DevOps, with the ids that commits and pull requests are joined by.
CREATE VIEW linked_build AS
SELECT connection_id, build_id, project_id, source_branch, source_version, previous_version, pull_request_id,
    CASE WHEN repository_id ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN repository_id::uuid END AS repository_id
FROM build
WHERE lower(repository_type) = 'tfsgit';

-- What follows is found step by step from a build, each step by its key (OFFSET 0 keeps them apart): PostgreSQL knows nothing
-- of the tables during a first sync, and would join them in an order that takes minutes.

-- What was pushed to the build's branch after the version of the build before it, up to its own: each push's commits.
CREATE VIEW pushed_commit AS
SELECT b.connection_id, b.build_id, b.project_id, b.repository_id, c.commit_id
FROM linked_build b
CROSS JOIN LATERAL (SELECT v.push_id FROM git_commit v
    WHERE v.connection_id = b.connection_id AND v.repository_id = b.repository_id AND v.commit_id = b.source_version
    OFFSET 0) v
CROSS JOIN LATERAL (SELECT p.push_id FROM git_commit p
    WHERE p.connection_id = b.connection_id AND p.repository_id = b.repository_id AND p.commit_id = b.previous_version
    OFFSET 0) p
CROSS JOIN LATERAL (SELECT u.push_id FROM push u
    WHERE u.connection_id = b.connection_id AND u.repository_id = b.repository_id
        AND u.push_id > p.push_id AND u.push_id <= v.push_id AND b.source_branch = ANY (u.refs)
    OFFSET 0) u
CROSS JOIN LATERAL (SELECT c.commit_id FROM git_commit c
    WHERE c.connection_id = b.connection_id AND c.repository_id = b.repository_id AND c.push_id = u.push_id
    OFFSET 0) c;

-- Which pull requests a build contains anew: the one that it checked, or those whose merge was pushed.
CREATE VIEW build_pull_request AS
SELECT connection_id, build_id, project_id, pull_request_id, 'checked' AS relation
FROM linked_build WHERE pull_request_id IS NOT NULL
UNION ALL
SELECT m.connection_id, m.build_id, m.project_id, r.pull_request_id, 'merged'
FROM (
    SELECT connection_id, build_id, project_id, repository_id, commit_id FROM pushed_commit
    UNION ALL
    SELECT connection_id, build_id, project_id, repository_id, source_version FROM linked_build
    WHERE previous_version IS NULL) m
CROSS JOIN LATERAL (SELECT r.pull_request_id FROM pull_request r
    WHERE r.connection_id = m.connection_id AND r.repository_id = m.repository_id
        AND r.last_merge_commit = m.commit_id AND r.status = 'completed'
    OFFSET 0) r;

CREATE INDEX pull_request_of_merge ON pull_request (connection_id, repository_id, last_merge_commit);

-- Which commits a build contains anew: those pushed, those of its pull requests, and in any case its own version.
CREATE VIEW build_commit AS
SELECT connection_id, build_id, project_id, repository_id, commit_id FROM pushed_commit
UNION
SELECT l.connection_id, l.build_id, l.project_id, c.repository_id, c.commit_id
FROM build_pull_request l
CROSS JOIN LATERAL (SELECT c.repository_id, c.commit_id FROM pull_request_commit c
    WHERE c.connection_id = l.connection_id AND c.pull_request_id = l.pull_request_id
    OFFSET 0) c
UNION
SELECT connection_id, build_id, project_id, repository_id, source_version FROM linked_build
WHERE source_version IS NOT NULL AND pull_request_id IS NULL;
