-- What ingestion-service sends for the request above each statement.

-- GET builds?project={project}&state=completed
SELECT * FROM build WHERE connection_id = :connection AND project_id = :project AND status = 'completed' ORDER BY build_id DESC LIMIT 51;

-- GET builds?from={from}&to={to}
SELECT * FROM build WHERE connection_id = :connection AND queue_time >= :from AND queue_time < :to ORDER BY build_id DESC LIMIT 51;

-- GET builds?changedSince={to}
SELECT * FROM build WHERE connection_id = :connection AND last_changed_date >= :to ORDER BY build_id DESC LIMIT 51;

-- GET builds?cursor={next}
SELECT * FROM build WHERE connection_id = :connection AND (build_id) < (:id) ORDER BY build_id DESC LIMIT 51;
