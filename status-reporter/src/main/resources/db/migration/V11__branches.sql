-- A report may name a branch and no commit: its status stands on the branch's head.
ALTER TABLE delivery ADD COLUMN branch varchar(500);
