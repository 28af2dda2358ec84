-- What is read later of builds, pull requests and work items changes their rows several times soon after they came: with room
-- on their page such a change touches no index.
ALTER TABLE build SET (fillfactor = 50);
ALTER TABLE pull_request SET (fillfactor = 60);
ALTER TABLE pull_request_reading SET (fillfactor = 60);
ALTER TABLE work_item SET (fillfactor = 60);
ALTER TABLE stream SET (fillfactor = 30);
