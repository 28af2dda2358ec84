-- A user for each service, who owns the schema of that service and sees no other. Passwords are given apart.
CREATE ROLE connection LOGIN;
CREATE ROLE ingestion LOGIN;
CREATE ROLE reporting LOGIN;
CREATE SCHEMA connection AUTHORIZATION connection;
CREATE SCHEMA ingestion AUTHORIZATION ingestion;
CREATE SCHEMA reporting AUTHORIZATION reporting;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
