package io.adobridge.testbed.vault;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A secret with its versions; the oldest go when there are more than allowed. */
final class KvSecret {

    private static final int DEFAULT_MAX_VERSIONS = 10;

    private final TreeMap<Integer, KvVersion> versions = new TreeMap<>();
    private final Instant created;
    private Instant updated;
    private int current;
    private int maxVersions;
    private boolean casRequired;
    private ObjectNode customMetadata = Json.object();

    KvSecret(Instant now) {
        created = now;
        updated = now;
    }

    /** The number of the newest version, 0 before the first. */
    int current() {
        return current;
    }

    boolean casRequired() {
        return casRequired;
    }

    Optional<KvVersion> version(int number) {
        return Optional.ofNullable(versions.get(number == 0 ? current : number));
    }

    KvVersion add(ObjectNode content, Instant now) {
        KvVersion version = KvVersion.of(++current, now, content);
        versions.put(current, version);
        updated = now;
        int allowed = maxVersions == 0 ? DEFAULT_MAX_VERSIONS : maxVersions;
        while (versions.size() > allowed) {
            versions.pollFirstEntry();
        }
        return version;
    }

    void change(Collection<Integer> numbers, UnaryOperator<KvVersion> change, Instant now) {
        numbers.forEach(number -> versions.computeIfPresent(number, (same, version) -> change.apply(version)));
        updated = now;
    }

    void configure(ObjectNode settings, Instant now) {
        maxVersions = settings.path("max_versions").asInt(maxVersions);
        casRequired = settings.path("cas_required").asBoolean(casRequired);
        JsonNode custom = settings.get("custom_metadata");
        if (custom instanceof ObjectNode object) {
            customMetadata = object;
        }
        updated = now;
    }

    ObjectNode metadata() {
        ObjectNode metadata = Json.object()
                .put("cas_required", casRequired)
                .put("created_time", Json.time(created))
                .put("current_version", current)
                .put("delete_version_after", "0s")
                .put("max_versions", maxVersions)
                .put("oldest_version", versions.isEmpty() ? 0 : versions.firstKey())
                .put("updated_time", Json.time(updated));
        metadata.set("custom_metadata", customMetadata);
        ObjectNode states = metadata.putObject("versions");
        versions.forEach((number, version) -> states.set(Integer.toString(number), version.state()));
        return metadata;
    }
}
