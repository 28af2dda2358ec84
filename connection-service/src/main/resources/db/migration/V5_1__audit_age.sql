-- Entries leave when they are old.
CREATE INDEX audit_entry_at ON audit_entry (at);
