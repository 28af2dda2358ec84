/**
 * How rows reach a table: whole pages at once, by {@code INSERT … SELECT FROM unnest(…)}.
 * A row that is there already is replaced only if it differs, so that reading the same page twice costs no write.
 * Every table's key is led by the connection, which is no column of a row but a parameter of the statement.
 */
@NullMarked
package io.adobridge.ingestion.store;

import org.jspecify.annotations.NullMarked;
