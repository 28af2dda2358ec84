-- As connection-service wrote them before catalogs and shared pauses: two connections, one of them with a replaced token, who
-- did what, and a webhook with an event on its way.
INSERT INTO connection.connection (id, revision, generation, name, description, tags, owners, organization, projects, header_names,
    secret_version, expires_on, state, state_reason, acts_as_id, acts_as_name, verified_at, created_at, created_by, updated_at,
    reporting, acts_as_kind, end_told, end_told_of, auth)
VALUES ('${connection}', 3, 5, 'Payments', 'Of the payments team', '{finance,pci}', '{platform}', '${organization}', '{}', '{}',
        2, '2099-12-31', 'ACTIVE', NULL, '6b1f1a54-9d7e-4f0e-8f3a-0a4a1f6a7c11', 'Build Robot', '2026-11-20T10:00:00Z',
        '2026-11-18T09:00:00Z', 'ada', '2026-11-19T12:00:00Z', true, 'USER', NULL, NULL, 'PAT'),
       ('${other}', 1, 1, 'Left behind', NULL, '{}', '{another-team}', 'nobody-home', '{}', '{X-Access}',
        1, NULL, 'UNREACHABLE', 'The host is not reached', NULL, NULL, '2026-11-20T10:00:00Z',
        '2026-11-18T09:00:00Z', 'ada', '2026-11-18T09:00:00Z', false, NULL, NULL, NULL, 'PAT');

INSERT INTO connection.integration (connection_id, service, enabled, reason)
VALUES ('${connection}', 'REPOS', true, NULL), ('${connection}', 'PIPELINES', true, NULL), ('${connection}', 'BOARDS', false, NULL),
       ('${other}', 'REPOS', true, 'The host is not reached');

INSERT INTO connection.verification (connection_id, due_at, lease_until, fence, vain, doubted)
VALUES ('${connection}', '2026-11-20T11:00:00Z', '2026-11-20T11:02:00Z', 41, 0, false),
       ('${other}', '2099-01-01T00:00:00Z', NULL, 7, 0, false);

INSERT INTO connection.superseded_version (connection_id, version, destroy_at)
VALUES ('${connection}', 1, '2026-11-19T12:10:00Z');

INSERT INTO connection.audit_entry (at, action, subject_kind, subject_id, subject_name, owners, actor_issuer, actor_subject,
    actor_name, before, after, announced)
VALUES ('2026-11-18T09:00:00Z', 'connection.registered', 'connection', '${connection}', 'Payments', '{platform}',
        'https://issuer.example', 'ada', 'ada', '{}', '{"name":"Payments"}', true),
       ('2026-11-19T12:00:00Z', 'connection.token.replaced', 'connection', '${connection}', 'Payments', '{platform}',
        'https://issuer.example', 'ada', 'ada', '{"secretVersion":1}', '{"secretVersion":2}', true);

INSERT INTO connection.removed_connection (id, name, owners, generation, removed_at, removed_by, secrets_destroyed)
VALUES ('${removed}', 'Gone', '{platform}', 9, now() - interval '1 day', 'ada', true);

INSERT INTO connection.webhook (id, revision, name, url, events, owners, all_connections, enabled, secret_version, fingerprint,
    created_at, created_by, updated_at)
VALUES ('${webhook}', 1, 'Chat', 'https://chat.invalid/hook', '{connection.state.changed}', '{platform}', false, true, 1, 'a1b2c3d4',
        '2026-11-18T09:30:00Z', 'ada', '2026-11-18T09:30:00Z');
