-- How much of what a source finds is said on pull requests.
ALTER TABLE source
    ADD COLUMN review_summary       boolean NOT NULL DEFAULT false,
    ADD COLUMN review_minimum_level varchar(10) NOT NULL DEFAULT 'NOTE',
    ADD COLUMN review_max_threads   integer NOT NULL DEFAULT 30;

-- Findings as they were reported for a pull request, those that matter enough.
CREATE TABLE findings_report (
    id            uuid NOT NULL,
    connection_id uuid NOT NULL,
    source_id     uuid NOT NULL,
    source_name   varchar(100) NOT NULL,
    project       varchar(255) NOT NULL,
    repository    varchar(255) NOT NULL,
    pull_request  integer NOT NULL,
    commit_sha    varchar(40),
    tools         text NOT NULL,
    findings      text NOT NULL,
    errors        integer NOT NULL,
    warnings      integer NOT NULL,
    notes         integer NOT NULL,
    left_out      integer NOT NULL,
    suppressed    integer NOT NULL,
    max_threads   integer NOT NULL,
    accepted_at   timestamptz NOT NULL,
    PRIMARY KEY (connection_id, id)
);
CREATE UNIQUE INDEX findings_report_id ON findings_report (id);

CREATE INDEX delivery_of_conversation ON delivery (lane_id, accepted_at DESC) WHERE kind = 'PULL_REQUEST_SUMMARY';
