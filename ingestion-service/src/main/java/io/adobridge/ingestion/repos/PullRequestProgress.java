package io.adobridge.ingestion.repos;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.retention.Retention;
import io.adobridge.ingestion.stream.Sweep;
import io.adobridge.ingestion.stream.Windows;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * The cursor of a project's pull requests: the windows that are read of all its repositories, and the repositories that are
 * left out because they are switched off. One that is switched on again is read for itself from where it was left.
 *
 * @param leftOut the repositories, each with the instant up to which it was read
 * @param returning the repository that is being read for itself, null for none
 */
@RegisterForReflection
record PullRequestProgress(Windows windows, Map<UUID, Instant> leftOut, @Nullable Return returning) {

    static final Duration OVERLAP = Duration.ofMinutes(15);

    PullRequestProgress {
        leftOut = Map.copyOf(leftOut);
    }

    /** A repository on its way back. */
    @RegisterForReflection
    record Return(UUID repository, Sweep sweep) {
    }

    static PullRequestProgress start(Instant now) {
        return new PullRequestProgress(Windows.start(now), Map.of(), null);
    }

    /** With something to read: a repository that was left out and is no more, else the most urgent window. */
    PullRequestProgress opened(Instant now, Collection<UUID> switchedOff, Retention retention) {
        PullRequestProgress next = with(windows.within(retention, now)).leaving(switchedOff);
        Optional<UUID> back = next.leftOut.keySet().stream().filter(each -> !switchedOff.contains(each)).findFirst();
        if (next.returning != null || back.isEmpty()) {
            return next.with(next.windows.opened(now, OVERLAP, retention));
        }
        return new PullRequestProgress(next.windows, next.leftOut, next.bringBack(back.get(), now));
    }

    /** After a page of the returning repository; behind the last of so many lists it is one like the others. */
    PullRequestProgress returned(Return page, @Nullable String nextPage, int lists) {
        Sweep turned = page.sweep().turnedTo(nextPage);
        if (turned.list() < lists) {
            return new PullRequestProgress(windows, leftOut, new Return(page.repository(), turned));
        }
        Map<UUID, Instant> rest = new HashMap<>(leftOut);
        rest.remove(page.repository());
        return new PullRequestProgress(windows, rest, null);
    }

    PullRequestProgress with(Windows others) {
        return new PullRequestProgress(others, leftOut, returning);
    }

    /** Before the history is complete nothing can be said of where a repository stands, and it is read from the start. */
    private PullRequestProgress leaving(Collection<UUID> switchedOff) {
        Map<UUID, Instant> all = new HashMap<>(leftOut);
        switchedOff.forEach(each -> all.putIfAbsent(each, windows.full() ? windows.newest() : Instant.EPOCH));
        boolean stays = returning != null && !switchedOff.contains(returning.repository());
        return new PullRequestProgress(windows, all, stays ? returning : null);
    }

    private Return bringBack(UUID repository, Instant now) {
        Instant left = leftOut.getOrDefault(repository, Instant.EPOCH).minus(OVERLAP);
        return new Return(repository, Sweep.over(left.isAfter(windows.oldest()) ? left : windows.oldest(), now));
    }
}
