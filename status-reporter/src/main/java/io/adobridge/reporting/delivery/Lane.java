package io.adobridge.reporting.delivery;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

/**
 * The place of one connection, target and context in the queue. Its head is the newest statement, the only one that is ever
 * delivered; its lease keeps others away while an attempt is under way, and its fence tells a late attempt from the current.
 */
@Entity
class Lane {

    @Id
    UUID id;
    UUID connectionId;
    UUID head;
    Instant orderedAt;
    @Nullable
    Instant dueAt;
    @Nullable
    Instant leaseUntil;
    long fence;
    /** Of a pull request, the head that was last heard of. */
    @Nullable
    String pushedCommit;

    protected Lane() {
    }

    Lane(UUID id, UUID connectionId, UUID head, Instant orderedAt, Instant now) {
        this.id = id;
        this.connectionId = connectionId;
        this.head = head;
        this.orderedAt = orderedAt;
        this.dueAt = now;
    }

    /** Whether a statement of that time is newer than the head, or as new and said later. */
    boolean givesWayTo(Instant madeAt) {
        return !madeAt.isBefore(orderedAt);
    }

    /** Puts a newer statement at the head; an attempt under way is waited for. */
    void lead(UUID delivery, Instant madeAt, Instant now) {
        head = delivery;
        orderedAt = madeAt;
        dueAt = now;
    }

    boolean isLedBy(UUID delivery) {
        return head.equals(delivery);
    }

    /** Hears of the pull request's head; whether that is news. */
    boolean hearsOfPush(String commit) {
        boolean news = !commit.equalsIgnoreCase(pushedCommit);
        pushedCommit = commit;
        return news;
    }

    /** The head is due at once, whatever it waited for. */
    void hurry(Instant now) {
        dueAt = now;
    }
}
