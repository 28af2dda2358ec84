package io.adobridge.connection.generations;

import java.util.Arrays;
import java.util.List;

import io.adobridge.connection.generations.Generations.Generation;
import io.adobridge.kit.access.Caller;
import io.vertx.mutiny.sqlclient.Row;

/**
 * All generations at one moment, whoever may see them.
 *
 * @param everything what callers are told who reach all connections, made once for all of them
 */
record Snapshot(List<Entry> entries, TaggedGenerations everything) {

    static Snapshot of(List<Entry> entries) {
        return new Snapshot(entries, TaggedGenerations.of(entries.stream().map(Entry::generation).toList()));
    }

    TaggedGenerations visibleTo(Caller caller) {
        return caller.reachesAll() ? everything
                : TaggedGenerations.of(entries.stream().filter(entry -> caller.reaches(entry.owners()))
                        .map(Entry::generation).toList());
    }

    record Entry(Generation generation, List<String> owners) {

        static Entry from(Row row) {
            return new Entry(new Generation(row.getUUID("id"), row.getLong("generation"), row.getBoolean("deleted")),
                    Arrays.asList(row.getArrayOfStrings("owners")));
        }
    }
}
