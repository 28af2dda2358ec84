-- As ingestion-service wrote them before Analytics and the reading of comments: what it knew of the connection, a stream at work
-- when the replica was stopped, one that had come to its end, and a row of most kinds.
INSERT INTO ingestion.mirrored_connection (id, generation, effective)
VALUES ('${connection}', 5, '{"id": "${connection}", "name": "Payments", "generation": 5, "state": "active",
    "host": {"kind": "services", "organization": "${organization}"}, "owners": ["platform"], "projects": [],
    "integrations": [{"service": "repos", "name": "Payments - Repos", "enabled": true},
                     {"service": "pipelines", "name": "Payments - Pipelines", "enabled": true},
                     {"service": "boards", "name": "Payments - Boards", "enabled": false}],
    "disabledRepositories": [], "secret": {"path": "connections/${connection}", "version": 2}}');
INSERT INTO ingestion.mirror_contact (heard_at) VALUES ('2026-11-20T10:59:00Z');
INSERT INTO ingestion.followed_connection (connection_id, generation) VALUES ('${connection}', 5);

INSERT INTO ingestion.stream (connection_id, project_id, stream, part_id, cursor, reached_from, reached_to, progress, due_at,
    lease_until, leased_by, fence, completed_at, pages, rows, calls)
VALUES ('${connection}', '${nobody}', 'projects', '${nobody}', NULL, NULL, '2026-11-20T10:50:00Z', 1, '2099-01-01T00:00:00Z',
        NULL, NULL, 12, '2026-11-20T10:50:00Z', 12, 3, 12),
       ('${connection}', '${projectId}', 'repositories', '${nobody}', NULL, NULL, '2026-11-20T10:50:00Z', 1,
        '2026-11-20T11:00:00Z', '2026-11-20T11:02:00Z', gen_random_uuid(), 12, '2026-11-20T10:50:00Z', 12, 3, 12);

INSERT INTO ingestion.project (connection_id, project_id, name, state, visibility, last_update_time, seen_at)
VALUES ('${connection}', '${projectId}', '${project}', 'wellFormed', 'private', '2026-09-01T00:00:00Z', '2026-11-20T10:50:00Z');
INSERT INTO ingestion.repository (connection_id, repository_id, project_id, name, default_branch, size_bytes, disabled, fork, seen_at)
VALUES ('${connection}', '${repositoryId}', '${projectId}', '${repository}', 'refs/heads/main', 4096, false, false,
        '2026-11-20T10:50:00Z');
INSERT INTO ingestion.git_commit (connection_id, repository_id, commit_id, project_id, author_name, author_email, author_date,
    committer_name, committer_email, committer_date, comment, adds, edits, deletes)
VALUES ('${connection}', '${repositoryId}', '0123456789abcdef0123456789abcdef01234567', '${projectId}', 'Ada', 'ada@example.com',
        now() - interval '3 days', 'Ada', 'ada@example.com', now() - interval '3 days', 'Kept over an upgrade', 1, 2, 3);
INSERT INTO ingestion.pull_request (connection_id, pull_request_id, project_id, repository_id, title, status, draft, source_ref,
    target_ref, author_id, author_name, creation_date, reviewers, labels)
VALUES ('${connection}', 990001, '${projectId}', '${repositoryId}', 'Kept over an upgrade', 'active', false,
        'refs/heads/kept', 'refs/heads/main', 'ada', 'Ada', now() - interval '2 days', '[]', '{kept}');
INSERT INTO ingestion.build (connection_id, build_id, project_id, definition_id, definition_name, build_number, status, result, reason,
    queue_time, start_time, finish_time, source_branch, source_version, repository_id, repository_type, tags, trigger_info,
    deleted, timeline, requested_by_name, priority, retained)
VALUES ('${connection}', 990002, '${projectId}', 990003, 'nightly', '20261119.1', 'completed', 'succeeded', 'schedule',
        now() - interval '2 days', now() - interval '2 days', now() - interval '47 hours', 'refs/heads/main',
        '0123456789abcdef0123456789abcdef01234567', '${repositoryId}', 'TfsGit', '{kept}', '{}', false, 'present', 'Ada', 'normal',
        false);
INSERT INTO ingestion.timeline_record (connection_id, build_id, record_id, attempt, project_id, type, name, state, result, issues)
VALUES ('${connection}', 990002, '5f0c6a3e-0b8e-4bd4-9c55-0f2f6d3b0001', 1, '${projectId}', 'Stage', 'Build', 'completed',
        'succeeded', '[]');
INSERT INTO ingestion.work_item (connection_id, work_item_id, rev, project_id, type, title, state, created_date, changed_date, deleted,
    fields)
VALUES ('${connection}', 990004, 7, '${projectId}', 'Bug', 'Kept over an upgrade', 'Active', now() - interval '9 days',
        now() - interval '1 day', false, '{"Custom.Kept": "yes"}');
