-- As status-reporter wrote them before turns and revisions: a source, a gate that was reported, one status that stood already and
-- one that a replica had in hand when it was stopped.
INSERT INTO reporting.mirrored_connection (id, generation, effective)
VALUES ('${connection}', 5, '{"id": "${connection}", "name": "Payments", "generation": 5, "state": "active",
    "host": {"kind": "services", "organization": "${organization}"}, "owners": ["platform"], "projects": [],
    "integrations": [{"service": "repos", "name": "Payments - Repos", "enabled": true}],
    "disabledRepositories": [], "secret": {"path": "connections/${connection}", "version": 2}}');
INSERT INTO reporting.mirror_contact (heard_at) VALUES ('2026-11-20T10:59:00Z');

INSERT INTO reporting.source (id, name, kind, connection_id, owners, context_genre, context_name, reports_commit_status,
    reports_pull_request_status, created_at, created_by)
VALUES ('${source}', 'scanner', 'GENERIC', '${connection}', '{platform}', 'adobridge', 'scanner', true, true,
        '2026-11-18T09:00:00Z', 'ada');
INSERT INTO reporting.mapping (id, source_id, project_key, connection_id, project, repository, created_at)
VALUES (gen_random_uuid(), '${source}', 'payments', '${connection}', '${project}', '${repository}', '2026-11-18T09:00:00Z');

INSERT INTO reporting.report (id, connection_id, source_id, source_name, project_key, project, repository, commit_sha, status, name,
    conditions, text, accepted_at, subject, content)
VALUES ('${report}', '${connection}', '${source}', 'scanner', 'payments', '${project}', '${repository}', '${commit}', 'FAILED',
        'strict', '[{"metric":"coverage","operator":"lessThan","value":"71.4","threshold":"80","status":"failed"}]',
        'strict failed: coverage 71.4 is less than 80', now() - interval '10 minutes', gen_random_uuid(), gen_random_uuid());
INSERT INTO reporting.delivery (id, connection_id, report_id, lane_id, kind, project, repository, commit_sha, context_genre,
    context_name, verdict, description, state, attempts, accepted_at, give_up_at, next_attempt_at, settled_at)
VALUES ('${delivered}', '${connection}', '${report}', '${lane}', 'COMMIT_STATUS', '${project}', '${repository}', '${commit}',
        'adobridge', 'earlier', 'PASSED', 'passed', 'DELIVERED', 1, now() - interval '10 minutes', now() + interval '1 day', NULL,
        now() - interval '9 minutes'),
       ('${pending}', '${connection}', '${report}', '${otherLane}', 'COMMIT_STATUS', '${project}', '${repository}', '${commit}',
        'adobridge', 'scanner', 'FAILED', 'strict failed: coverage 71.4 is less than 80', 'PENDING', 2,
        now() - interval '10 minutes', now() + interval '1 day', now() - interval '5 minutes', NULL);
INSERT INTO reporting.lane (id, connection_id, head, ordered_at, due_at, lease_until, fence)
VALUES ('${lane}', '${connection}', '${delivered}', now() - interval '10 minutes', NULL, NULL, 1),
       ('${otherLane}', '${connection}', '${pending}', now() - interval '10 minutes', now() - interval '5 minutes',
        now() - interval '3 minutes', 3);
