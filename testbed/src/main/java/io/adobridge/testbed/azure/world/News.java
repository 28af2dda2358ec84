package io.adobridge.testbed.azure.world;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import io.adobridge.testbed.azure.front.Identity;
import io.adobridge.testbed.azure.world.Threads.ReviewThread;

/** What happens after the world was opened, told to whoever listens as soon as it can be read. */
public final class News {
    private final Ticker ticker;
    private final List<Consumer<Happening>> listeners = new CopyOnWriteArrayList<>();

    News(Ticker ticker) {
        this.ticker = ticker;
    }

    /** Something that service hooks tell of. */
    public sealed interface Happening {
        /** As Azure DevOps names it. */
        String eventType();
    }

    /** Commits came to a branch. */
    public record Pushed(Repository repository, String ref, String before, List<Commit> commits, Identity by)
            implements
                Happening {
        @Override
        public String eventType() {
            return "git.push";
        }
    }

    /** A pull request was created, updated or merged. */
    public record Reviewed(String eventType, PullRequest pullRequest) implements Happening {
    }

    /** Somebody said something on a pull request. */
    public record Said(PullRequest pullRequest, ReviewThread thread) implements Happening {
        @Override
        public String eventType() {
            return "ms.vss-code.git-pullrequest-comment-event";
        }
    }

    /** A build ended, or its run changed state. */
    public record Built(String eventType, Build build) implements Happening {
    }

    /** A work item was created, updated, commented on, deleted or restored. */
    public record Worked(String eventType, Revision revision) implements Happening {
    }

    /** Calls the listener with all that happens from now on, in the thread in which it does. */
    public void listen(Consumer<Happening> listener) {
        listeners.add(listener);
    }

    void tell(Happening happening) {
        listeners.forEach(listener -> listener.accept(happening));
    }

    /** The time of what happens now. */
    Instant next() {
        return ticker.next();
    }

    Ticker ticker() {
        return ticker;
    }
}
