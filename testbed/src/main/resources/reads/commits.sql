-- What ingestion-service sends for the request above each statement.

-- GET commits?project={project}
SELECT * FROM git_commit WHERE connection_id = :connection AND project_id = :project ORDER BY committer_date DESC, repository_id DESC, commit_id DESC LIMIT 51;

-- GET commits?repository={repository}&from={from}
SELECT * FROM git_commit WHERE connection_id = :connection AND repository_id = :repository AND committer_date >= :from ORDER BY committer_date DESC, repository_id DESC, commit_id DESC LIMIT 51;

-- GET commits?from={from}&to={to}
SELECT * FROM git_commit WHERE connection_id = :connection AND committer_date >= :from AND committer_date < :to ORDER BY committer_date DESC, repository_id DESC, commit_id DESC LIMIT 51;

-- GET commits?cursor={next}
SELECT * FROM git_commit WHERE connection_id = :connection AND (committer_date, repository_id, commit_id) < (:committerDate, :repositoryId, :id) ORDER BY committer_date DESC, repository_id DESC, commit_id DESC LIMIT 51;
