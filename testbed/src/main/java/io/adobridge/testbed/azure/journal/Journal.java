package io.adobridge.testbed.azure.journal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Keeps the last calls and counts all of them. */
public final class Journal {
    private final int capacity;
    private final Deque<JournalEntry> ring = new ArrayDeque<>();
    private final Map<Key, Counters> counters = new ConcurrentHashMap<>();

    /** @param capacity how many calls are kept one by one */
    public Journal(int capacity) {
        this.capacity = capacity;
    }

    public void add(JournalEntry entry) {
        counters.computeIfAbsent(new Key(entry.organization(), entry.method(), entry.template()), key -> new Counters())
                .add(entry);
        synchronized (ring) {
            if (ring.size() == capacity)
                ring.removeFirst();
            ring.addLast(entry);
        }
    }

    /** The kept calls, oldest first. */
    public List<JournalEntry> entries() {
        synchronized (ring) {
            return new ArrayList<>(ring);
        }
    }

    /** The kept calls that fit, oldest first. */
    public List<JournalEntry> entries(Predicate<JournalEntry> fitting) {
        return entries().stream().filter(fitting).toList();
    }

    /** Totals of each route, by organisation, template and method. */
    public List<Totals> totals() {
        return counters.entrySet().stream().map(entry -> entry.getValue().totals(entry.getKey()))
                .sorted(Comparator.comparing(Totals::organization).thenComparing(Totals::template)
                        .thenComparing(Totals::method))
                .toList();
    }

    /** How many calls there were, of all routes that fit. */
    public long calls(Predicate<Totals> fitting) {
        return totals().stream().filter(fitting).mapToLong(Totals::calls).sum();
    }

    /** How many calls there were. */
    public long calls() {
        return calls(totals -> true);
    }

    /** How many calls there were in each area, such as {@code git}. */
    public Map<String, Long> callsByArea() {
        return callsByArea(totals());
    }

    /** The same of a part of the totals. */
    public static Map<String, Long> callsByArea(List<Totals> totals) {
        return totals.stream()
                .collect(Collectors.groupingBy(Totals::area, TreeMap::new, Collectors.summingLong(Totals::calls)));
    }

    /** Forgets all calls. */
    public void reset() {
        synchronized (ring) {
            ring.clear();
        }
        counters.clear();
    }

    private record Key(String organization, String method, String template) {
    }

    private static final class Counters {
        private final LongAdder calls = new LongAdder();
        private final LongAdder refused = new LongAdder();
        private final LongAdder throttled = new LongAdder();
        private final LongAdder early = new LongAdder();
        private final LongAdder bytes = new LongAdder();
        private final LongAdder nanos = new LongAdder();

        void add(JournalEntry entry) {
            calls.increment();
            refused.add(entry.status() >= 400 || entry.status() == 0 ? 1 : 0);
            throttled.add(entry.status() == 429 ? 1 : 0);
            early.add(entry.early() ? 1 : 0);
            bytes.add(entry.bytes());
            nanos.add(entry.duration().toNanos());
        }

        Totals totals(Key key) {
            return new Totals(key.organization(), key.method(), key.template(), calls.sum(), refused.sum(), throttled.sum(),
                    early.sum(), bytes.sum(), Duration.ofNanos(nanos.sum()));
        }
    }
}
