package io.adobridge.testbed.azure.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The answers of one URL, one after the other; the last is repeated. */
final class Sequence {
    private final List<Exchange> exchanges = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();

    void add(Exchange exchange) {
        exchanges.add(exchange);
    }

    Exchange next() {
        return exchanges.get(Math.min(exchanges.size() - 1, next.getAndUpdate(n -> Math.min(n + 1, exchanges.size()))));
    }
}
