-- what status-reporter sends in the transaction that accepts a report with one status
\set turn random(1, 1000000000000)
BEGIN;
SELECT 1 FROM pg_advisory_xact_lock(:turn);
SELECT * FROM reporting.report WHERE subject = md5(:turn::text)::uuid ORDER BY accepted_at DESC, id DESC LIMIT 1;
INSERT INTO reporting.report (id, connection_id, source_id, source_name, project_key, project, repository, commit_sha, pull_request, build, branch, status, name, description, conditions, link, text, analysed_at, accepted_at, subject, content) VALUES (gen_random_uuid(), '0b0ff2a5-2b5c-4a3e-9d63-6b7a1a6a3f10', '5c1f0e0e-7a59-4a53-8d8f-3f3a0f1d2b11', 'tool', NULL, 'Fabrikam', 'demo-svc', md5(:turn::text), NULL, NULL, NULL, 'FAILED', 'strict', 'report', '[{"metric":"violations","operator":"greaterThan","value":"4","threshold":"0","status":"failed"}]', 'https://tool.example.com/reports/1', 'Quality gate failed: 1 of 1 condition (violations 4 > 0)', NULL, now(), md5(:turn::text)::uuid, md5('content')::uuid);
SELECT * FROM reporting.lane WHERE id = md5('lane' || :turn)::uuid FOR UPDATE;
INSERT INTO reporting.lane (id, connection_id, head, ordered_at, due_at, lease_until, fence) VALUES (md5('lane' || :turn)::uuid, '0b0ff2a5-2b5c-4a3e-9d63-6b7a1a6a3f10', md5(:turn::text)::uuid, now(), now(), NULL, 0) ON CONFLICT DO NOTHING;
INSERT INTO reporting.delivery (id, connection_id, report_id, lane_id, kind, project, repository, commit_sha, pull_request, build, context_genre, context_name, verdict, description, target_url, state, attempts, accepted_at, give_up_at, next_attempt_at) VALUES (gen_random_uuid(), '0b0ff2a5-2b5c-4a3e-9d63-6b7a1a6a3f10', md5(:turn::text)::uuid, md5('lane' || :turn)::uuid, 'COMMIT_STATUS', 'Fabrikam', 'demo-svc', md5(:turn::text), NULL, NULL, 'adobridge', 'tool', 'FAILED', 'Quality gate failed: 1 of 1 condition (violations 4 > 0)', 'https://tool.example.com/reports/1', 'PENDING', 0, now(), now() + interval '24 hours', now());
COMMIT;
