package io.adobridge.ingestion.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import com.fasterxml.jackson.databind.ObjectMapper;

/** The kinds of streams that there are: one bean each. */
@ApplicationScoped
public class StreamKinds {

    private static final double JITTER = 0.1;

    private final Map<String, StreamKind<?>> byName = new TreeMap<>();
    private final IngestionConfig config;
    private final ObjectMapper json;

    StreamKinds(@Any Instance<StreamKind<?>> kinds, IngestionConfig config, ObjectMapper json) {
        kinds.forEach(kind -> byName.put(kind.name(), kind));
        this.config = config;
        this.json = json;
    }

    /** All of them, by name. */
    public Collection<StreamKind<?>> all() {
        return byName.values();
    }

    public Optional<StreamKind<?>> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Collection<String> names() {
        return byName.keySet();
    }

    /** A run of the claimed stream. */
    Following<?> open(Claim claim, Instant now) {
        String name = claim.key().stream();
        StreamKind<?> kind = find(name)
                .orElseThrow(() -> new IllegalStateException("This version knows no stream " + name));
        return Following.of(kind, claim, json, now);
    }

    /** Time between two runs of a complete stream, as configured. */
    public Duration cadence(StreamKind<?> kind) {
        return config.every().getOrDefault(kind.name(), kind.profile().cadence());
    }

    /** The cadence, a little more or less, so that streams spread out. */
    Duration nextRun(StreamKind<?> kind) {
        return jittered(cadence(kind));
    }

    static Duration jittered(Duration duration) {
        double factor = 1 + JITTER * (2 * ThreadLocalRandom.current().nextDouble() - 1);
        return Duration.ofMillis((long) (duration.toMillis() * factor));
    }
}
