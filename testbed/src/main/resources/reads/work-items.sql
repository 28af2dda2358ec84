-- What ingestion-service sends for the request above each statement.

-- GET work-items?project={project}&state={state}
SELECT * FROM work_item WHERE connection_id = :connection AND project_id = :project AND state = :state AND NOT deleted ORDER BY work_item_id LIMIT 51;

-- GET work-items?from={from}&to={to}
SELECT * FROM work_item WHERE connection_id = :connection AND changed_date >= :from AND changed_date < :to AND NOT deleted ORDER BY work_item_id LIMIT 51;

-- GET work-items?changedSince={to}
SELECT * FROM work_item WHERE connection_id = :connection AND changed_date >= :to ORDER BY work_item_id LIMIT 51;

-- GET work-items?cursor={next}
SELECT * FROM work_item WHERE connection_id = :connection AND NOT deleted AND (work_item_id) > (:id) ORDER BY work_item_id LIMIT 51;
