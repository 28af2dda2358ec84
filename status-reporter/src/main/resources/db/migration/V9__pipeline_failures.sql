-- Whether a source says on pull requests why their builds failed.
ALTER TABLE source ADD COLUMN review_pipeline_failures boolean NOT NULL DEFAULT false;

-- The name of a context, and which of a source's pipelines it is about.
ALTER TABLE delivery ALTER COLUMN context_name TYPE varchar(200);
