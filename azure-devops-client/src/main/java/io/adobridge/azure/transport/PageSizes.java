package io.adobridge.azure.transport;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What was learned about how many elements an endpoint gives at a time, by path template. */
public final class PageSizes {

    private static final int SMALLEST = 10;

    private final Map<String, Integer> allowed = new ConcurrentHashMap<>();
    private final Map<String, Integer> largestSeen = new ConcurrentHashMap<>();

    /** How many to ask for. */
    int allowed(String template, int wanted) {
        return Math.min(wanted, allowed.getOrDefault(template, wanted));
    }

    /** So many were refused: half of it from now on; whether there is anything left to try. */
    boolean reduce(String template, int refused) {
        int half = Math.max(SMALLEST, refused / 2);
        return half < refused && allowed.merge(template, half, Math::min) < refused;
    }

    /**
     * Whether a page shows by its size that it is the last.
     * A page may be shorter than asked for because the server silently gives fewer at a time; it is surely the last when the
     * server has given more at a time before.
     */
    boolean isLast(String template, int asked, int received) {
        int most = largestSeen.merge(template, received, Math::max);
        return received == 0 || (received < asked && received < most);
    }
}
