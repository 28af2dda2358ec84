-- An organisation's rows, multiplied: other keys, and times that are spread over the last 90 days: of builds and commits
-- the newest last, of work items at random, for old ones are changed as well.

INSERT INTO work_item
SELECT filled.* FROM generate_series(1, 100000 - (SELECT count(*) FROM work_item)) number
JOIN (SELECT w, row_number() OVER () - 1 AS place FROM work_item w) source ON place = number % (SELECT count(*) FROM work_item)
CROSS JOIN LATERAL (SELECT now() - interval '89 days' * (number * 7919 % 100000 / 100000.0) AS at) time
CROSS JOIN LATERAL jsonb_populate_record(source.w, jsonb_build_object('work_item_id', 10000000 + number,
    'created_date', at, 'changed_date', at)) filled;

INSERT INTO build
SELECT filled.* FROM generate_series(1, 100000 - (SELECT count(*) FROM build)) number
JOIN (SELECT b, row_number() OVER () - 1 AS place FROM build b) source ON place = number % (SELECT count(*) FROM build)
CROSS JOIN LATERAL (SELECT now() - interval '89 days' * (1 - number / 100000.0) AS at) time
CROSS JOIN LATERAL jsonb_populate_record(source.b, jsonb_build_object('build_id', 10000000 + number,
    'queue_time', at, 'start_time', at, 'finish_time', at, 'last_changed_date', at)) filled;

INSERT INTO git_commit
SELECT filled.* FROM generate_series(1, 1000000 - (SELECT count(*) FROM git_commit)) number
JOIN (SELECT c, row_number() OVER () - 1 AS place FROM git_commit c) source ON place = number % (SELECT count(*) FROM git_commit)
CROSS JOIN LATERAL (SELECT now() - interval '89 days' * (1 - number / 1000000.0) AS at) time
CROSS JOIN LATERAL jsonb_populate_record(source.c, jsonb_build_object('commit_id', md5(number::text) || left(md5('x' || number), 8),
    'author_date', at, 'committer_date', at)) filled;

VACUUM ANALYZE work_item;
VACUUM ANALYZE build;
VACUUM ANALYZE git_commit;
