ALTER TABLE work_item ADD COLUMN state_change_date timestamptz, ADD COLUMN comment_count integer;
ALTER TABLE work_item_revision ADD COLUMN state_change_date timestamptz, ADD COLUMN comment_count integer;

-- fields that have a column now, and the date of the next revision, which is that revision's own
UPDATE work_item_revision SET state_change_date = (fields->>'Microsoft.VSTS.Common.StateChangeDate')::timestamptz,
    comment_count = (fields->>'System.CommentCount')::integer,
    fields = fields - '{Microsoft.VSTS.Common.StateChangeDate,System.CommentCount,System.RevisedDate}'::text[];
UPDATE work_item SET state_change_date = (fields->>'Microsoft.VSTS.Common.StateChangeDate')::timestamptz,
    comment_count = (fields->>'System.CommentCount')::integer,
    fields = fields - '{Microsoft.VSTS.Common.StateChangeDate,System.CommentCount,System.RevisedDate}'::text[];

-- How long a work item was in a state, with somebody, in an iteration: kept with the revisions, in their transaction.
CREATE TABLE work_item_interval (
    connection_id uuid    NOT NULL,
    work_item_id  bigint  NOT NULL,
    -- state, assignee or iteration
    aspect        text    NOT NULL,
    -- the revision that began it
    since_rev     integer NOT NULL,
    -- as of that revision
    project_id    uuid    NOT NULL,
    type          text,
    -- null: nobody
    value         text,
    value_name    text,
    began_at      timestamptz,
    -- whether it began before the first revision that is known
    began_earlier boolean NOT NULL,
    -- null while it lasts
    ended_at      timestamptz,
    PRIMARY KEY (connection_id, work_item_id, aspect, since_rev)
);

CREATE INDEX work_item_interval_of_project ON work_item_interval (connection_id, project_id, aspect, began_at);
