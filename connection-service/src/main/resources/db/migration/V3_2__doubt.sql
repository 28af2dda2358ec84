-- Whether the last look at a connection met a refusal that is not believed before a second one.
ALTER TABLE verification ADD COLUMN doubted boolean NOT NULL DEFAULT false;
