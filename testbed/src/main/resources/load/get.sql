-- what connection-service sends for GET /api/v1/connections/{id}; the name's index stands in for the primary key
\set number random(0, 999)
SELECT c.*, i.* FROM connection.connection c LEFT JOIN connection.integration i ON i.connection_id = c.id WHERE lower(c.name) = 'connection ' || lpad(:number::text, 4, '0');
