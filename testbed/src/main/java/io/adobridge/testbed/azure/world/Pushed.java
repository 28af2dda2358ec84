package io.adobridge.testbed.azure.world;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The commits that were pushed since the world was opened; they follow those that are computed. */
final class Pushed {

    /** @param ref the branch it was pushed to */
    record Entry(Commit commit, String ref, List<String> parents) {
    }

    private final long base;
    private final List<Entry> all = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Entry> bySha = new ConcurrentHashMap<>();

    Pushed(long base) {
        this.base = base;
    }

    long next() {
        return base + all.size();
    }

    void add(Entry entry) {
        all.add(entry);
        bySha.put(entry.commit().sha(), entry);
    }

    Optional<Entry> find(String sha) {
        return Optional.ofNullable(bySha.get(sha));
    }

    Entry at(long index) {
        return all.get((int) (index - base));
    }

    /** Those of one repository, newest first. */
    List<Entry> of(int repository) {
        List<Entry> mine;
        synchronized (all) {
            mine = new ArrayList<>(all.stream().filter(entry -> entry.commit().repository() == repository).toList());
        }
        Collections.reverse(mine);
        return mine;
    }

    Stream<Entry> on(int repository, String ref) {
        return of(repository).stream().filter(entry -> entry.ref().equals(ref));
    }
}
