-- What requests ask about: where most builds and commits are, and a day of the last week.
SELECT connection_id AS connection, project_id AS project,
    (SELECT mode() WITHIN GROUP (ORDER BY repository_id) FROM git_commit) AS repository,
    (SELECT mode() WITHIN GROUP (ORDER BY state) FROM work_item) AS state,
    to_char(now() AT TIME ZONE 'UTC' - interval '3 days', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "from",
    to_char(now() AT TIME ZONE 'UTC' - interval '2 days', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "to"
FROM build GROUP BY connection_id, project_id ORDER BY count(*) DESC LIMIT 1
