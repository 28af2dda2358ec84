-- The revision as of which a work item's comments were read: what was said up to it is here.
ALTER TABLE work_item ADD comments_rev integer;
