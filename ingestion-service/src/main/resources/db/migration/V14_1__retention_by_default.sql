-- Gone back to what the operator has chosen for all connections; the row stays for its revision.
ALTER TABLE retention ADD by_default boolean NOT NULL DEFAULT false;
