package io.adobridge.testbed.azure.front;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers whom an answer has asked to wait, so that the journal can tell who did not. */
final class Pauses {
    private final Map<String, Instant> until = new ConcurrentHashMap<>();

    boolean early(Organization organization, Caller caller, Instant at) {
        Instant end = until.get(key(organization, caller));
        return end != null && at.isBefore(end);
    }

    void heed(Organization organization, Caller caller, Reply reply, Instant now) {
        String seconds = reply.headers().get("Retry-After");
        if (seconds != null && seconds.chars().allMatch(Character::isDigit))
            until.merge(key(organization, caller), now.plusSeconds(Long.parseLong(seconds)), (a, b) -> a.isAfter(b) ? a : b);
    }

    private static String key(Organization organization, Caller caller) {
        return organization.name() + "/" + caller.identity().id();
    }
}
