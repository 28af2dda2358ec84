package io.adobridge.testbed.vault;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One version of a secret: there, deleted (and restorable), or destroyed. */
record KvVersion(int number, Instant created, @Nullable Instant deleted, boolean destroyed,
        @Nullable ObjectNode content) {

    static KvVersion of(int number, Instant created, ObjectNode content) {
        return new KvVersion(number, created, null, false, content);
    }

    boolean readable() {
        return deleted == null && !destroyed;
    }

    KvVersion delete(Instant now) {
        return readable() ? new KvVersion(number, created, now, false, content) : this;
    }

    KvVersion undelete() {
        return destroyed ? this : new KvVersion(number, created, null, false, content);
    }

    KvVersion destroy() {
        return new KvVersion(number, created, deleted, true, null);
    }

    ObjectNode metadata() {
        return state().put("version", number);
    }

    ObjectNode state() {
        return Json.object()
                .put("created_time", Json.time(created))
                .put("deletion_time", Json.time(deleted))
                .put("destroyed", destroyed);
    }

    @Override
    public String toString() {
        return "KvVersion[" + number + "]";
    }
}
