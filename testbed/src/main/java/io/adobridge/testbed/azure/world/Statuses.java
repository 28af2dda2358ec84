package io.adobridge.testbed.azure.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.errorprone.annotations.CanIgnoreReturnValue;

import io.adobridge.testbed.azure.front.Identity;

/** The statuses that were posted to commits and pull requests. */
public final class Statuses {
    private final Ticker ticker;
    private final AtomicInteger next = new AtomicInteger();
    private final Map<String, List<Status>> posted = new ConcurrentHashMap<>();

    Statuses(Ticker ticker) {
        this.ticker = ticker;
    }

    /** What a caller says: the state is one of notSet, pending, succeeded, failed, error, notApplicable. */
    public record Post(String state, @Nullable String description, String name, @Nullable String genre,
            @Nullable String targetUrl, int iteration, @Nullable JsonNode properties) {
    }

    /**
     * A status that was posted.
     *
     * @param iteration 0 where it is not about one
     */
    public record Status(int id, String state, @Nullable String description, String name, @Nullable String genre,
            @Nullable String targetUrl, int iteration, @Nullable JsonNode properties, Instant created, Identity by) {

        private String context() {
            return genre + "/" + name + "/" + iteration;
        }
    }

    /** The key of a commit's statuses. */
    public static String commit(Repository repository, String sha) {
        return repository.id() + "/" + sha;
    }

    /** The key of a pull request's statuses. */
    public static String pullRequest(int id) {
        return "pull/" + id;
    }

    /** All statuses of something, in the order in which they were posted. */
    public List<Status> of(String key) {
        return List.copyOf(posted.getOrDefault(key, List.of()));
    }

    /** The newest status of each context. */
    public List<Status> latest(String key) {
        Map<String, Status> newest = new LinkedHashMap<>();
        of(key).forEach(status -> newest.put(status.context(), status));
        return List.copyOf(newest.values());
    }

    /** Adds a status. */
    @CanIgnoreReturnValue
    public synchronized Status post(String key, Post post, Identity by) {
        var status = new Status(next.incrementAndGet(), post.state(), post.description(), post.name(), post.genre(),
                post.targetUrl(), post.iteration(), post.properties(), ticker.next(), by);
        List<Status> all = new ArrayList<>(of(key));
        all.add(status);
        posted.put(key, List.copyOf(all));
        return status;
    }

    /** Takes statuses away. */
    public synchronized void remove(String key, Predicate<Status> which) {
        posted.put(key, of(key).stream().filter(which.negate()).toList());
    }
}
