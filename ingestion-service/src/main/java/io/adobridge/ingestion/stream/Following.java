package io.adobridge.ingestion.stream;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.adobridge.azure.AzureDevOps;
import io.adobridge.kit.mirror.Doors;
import io.smallrye.mutiny.Uni;

/** One run of a stream: its kind, the claim, and the cursor as it moves. Used by one thread at a time. */
final class Following<C> {

    private final StreamKind<C> kind;
    private final Claim claim;
    private final ObjectMapper json;
    private final Instant startedAt;

    private volatile C cursor;
    private volatile String organization = "";

    private Following(StreamKind<C> kind, Claim claim, ObjectMapper json, Instant startedAt, C cursor) {
        this.kind = kind;
        this.claim = claim;
        this.json = json;
        this.startedAt = startedAt;
        this.cursor = cursor;
    }

    /** From the claim's cursor on; {@link IllegalStateException} when a cursor is not one of the kind's. */
    static <C> Following<C> of(StreamKind<C> kind, Claim claim, ObjectMapper json, Instant now) {
        try {
            StreamProfile<C> profile = kind.profile();
            C cursor = claim.cursor() == null ? profile.start().apply(now)
                    : json.readValue(claim.cursor(), profile.cursorType());
            return new Following<>(kind, claim, json, now, cursor);
        } catch (JsonProcessingException foreign) {
            throw new IllegalStateException("The cursor was written by another version; reset the stream", foreign);
        }
    }

    StreamKind<C> kind() {
        return kind;
    }

    Claim claim() {
        return claim;
    }

    UUID connection() {
        return claim.key().connection();
    }

    Instant startedAt() {
        return startedAt;
    }

    /** Key of the organisation or collection that was asked last. */
    String organization() {
        return organization;
    }

    /** The next step; one that is stopped by a refused token fails as a whole, to be done again with a newer token. */
    Uni<Step<C>> fetch(AzureDevOps azure) {
        organization = azure.endpoint().key();
        return kind.step(new StreamRun(claim.key(), azure, startedAt, claim.retention()), cursor)
                .call(step -> step.setback() != null && Doors.tokenRefused(step.setback())
                        ? Uni.createFrom().failure(step.setback())
                        : Uni.createFrom().voidItem());
    }

    String encoded(Step<C> step) {
        try {
            return json.writeValueAsString(step.cursor());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Stands behind a step that is written. */
    void moveBehind(Step<C> step) {
        cursor = step.cursor();
    }
}
