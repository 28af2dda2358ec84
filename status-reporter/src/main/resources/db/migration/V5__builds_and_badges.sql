-- Gates on builds too, as a source wishes: a property, a tag; and a badge that anybody may see.
ALTER TABLE source
    ADD COLUMN reports_build_property boolean NOT NULL DEFAULT false,
    ADD COLUMN reports_build_tag boolean NOT NULL DEFAULT false,
    ADD COLUMN reports_badge boolean NOT NULL DEFAULT false;

ALTER TABLE delivery ADD COLUMN build integer;

-- The newest word of a source on what is no pull request, for its badge.
CREATE INDEX report_for_badge ON report (source_id, accepted_at DESC, id DESC) WHERE pull_request IS NULL;

-- A pipeline asks for the gate of its own build.
CREATE INDEX report_of_build ON report (build, accepted_at DESC, id DESC) WHERE build IS NOT NULL;
