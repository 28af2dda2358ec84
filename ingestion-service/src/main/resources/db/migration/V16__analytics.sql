-- Where a record comes from: timeline, or analytics, which knows of no attempts (attempt 0) and only of tasks and jobs.
-- Records from analytics go when the build's timeline is read.
ALTER TABLE timeline_record ADD source text NOT NULL DEFAULT 'timeline';
ALTER TABLE build_part ADD source text NOT NULL DEFAULT 'timeline';

-- What succeeded more than a week ago: it waits as long as Analytics is being read, and needs no timeline where that knows it.
-- Such a build's timeline is then "analytics", beside present, absent and failed.
ALTER TABLE timeline_queue ADD may_wait boolean NOT NULL DEFAULT false;
