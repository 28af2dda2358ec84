-- What the last verification found wrong with one service of a connection; null for nothing.
ALTER TABLE integration ADD COLUMN reason text;
