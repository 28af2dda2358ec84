package io.adobridge.ingestion.reconciliation;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reconciliation.Round.Place;
import io.adobridge.ingestion.store.Write;

/**
 * What one step of a round found.
 *
 * @param next where the next step compares, null at the end of the round
 * @param writes what puts right what differs, and what counts it
 * @param calls how many requests it took
 */
public record Compared(@Nullable Place next, List<Write> writes, int calls) {
}
