-- 2026-11-19T10:04:11.13Z, whatever the session's time zone
CREATE FUNCTION utc(at timestamptz) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
    RETURN btrim(to_json(at AT TIME ZONE 'UTC')::text, '"') || 'Z';
