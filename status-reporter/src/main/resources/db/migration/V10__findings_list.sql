-- Reports of findings are listed newest first.
CREATE INDEX findings_report_latest ON findings_report (accepted_at DESC, id DESC);
CREATE INDEX findings_report_of_connection ON findings_report (connection_id, accepted_at DESC, id DESC);
