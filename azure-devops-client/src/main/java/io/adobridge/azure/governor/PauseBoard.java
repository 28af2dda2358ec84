package io.adobridge.azure.governor;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where pauses are posted, so that nobody sends to an organisation that asked this identity to wait.
 * Both methods answer at once: a board shared between processes keeps what it last saw in memory and writes behind.
 */
public interface PauseBoard {

    /** The instant at which the pause of this key ends; long past if there is none. */
    Instant pausedUntil(String key);

    /** Posts a pause; of two pauses for one key the later end counts. */
    void pause(String key, Instant until);

    /** A board for this process alone. */
    static PauseBoard inProcess() {
        Map<String, Instant> ends = new ConcurrentHashMap<>();
        return new PauseBoard() {
            @Override
            public Instant pausedUntil(String key) {
                return ends.getOrDefault(key, Instant.EPOCH);
            }

            @Override
            public void pause(String key, Instant until) {
                ends.merge(key, until, (one, other) -> one.isAfter(other) ? one : other);
            }
        };
    }
}
