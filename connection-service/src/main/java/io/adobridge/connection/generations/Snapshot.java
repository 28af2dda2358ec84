package io.adobridge.connection.generations;

import java.util.Arrays;
import java.util.List;

import io.adobridge.connection.generations.Generations.Generation;
import io.adobridge.kit.access.Caller;
import io.vertx.mutiny.sqlclient.Row;

/** All generations at one moment, whoever may see them. */
record Snapshot(List<Entry> entries) {

    Generations visibleTo(Caller caller) {
        return Generations.of(entries.stream().filter(entry -> caller.reaches(entry.owners())).map(Entry::generation)
                .toList());
    }

    record Entry(Generation generation, List<String> owners) {

        static Entry from(Row row) {
            return new Entry(new Generation(row.getUUID("id"), row.getLong("generation"), row.getBoolean("deleted")),
                    Arrays.asList(row.getArrayOfStrings("owners")));
        }
    }
}
