package io.adobridge.testbed.load;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** What is asked for next. */
final class Requests {

    private static final String PATH = "/api/v1/connections";

    private Requests() {
    }

    static Supplier<String> list() {
        return () -> PATH + "?limit=50";
    }

    static Supplier<String> get(List<String> ids) {
        return () -> PATH + "/" + ids.get(ThreadLocalRandom.current().nextInt(ids.size()));
    }

    static Supplier<String> both(List<String> ids) {
        Supplier<String> get = get(ids);
        Supplier<String> list = list();
        return () -> ThreadLocalRandom.current().nextBoolean() ? get.get() : list.get();
    }
}
