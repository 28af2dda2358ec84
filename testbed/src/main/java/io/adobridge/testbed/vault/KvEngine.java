package io.adobridge.testbed.vault;

import java.time.Clock;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The key-value secrets engine, version 2, below one mount path (Vault API documentation, "KV secrets engine v2"). */
final class KvEngine implements Backend {

    private final Clock clock;
    private final NavigableMap<String, KvSecret> secrets = new TreeMap<>();
    private final ObjectNode config = Json.object()
            .put("cas_required", false)
            .put("delete_version_after", "0s")
            .put("max_versions", 0);

    KvEngine(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Answer handle(Request request) {
        return switch (request.head()) {
            case "data" -> data(request);
            case "metadata" -> metadata(request);
            case "delete" -> change(request, version -> version.delete(clock.instant()));
            case "undelete" -> change(request, KvVersion::undelete);
            case "destroy" -> change(request, KvVersion::destroy);
            case "config" -> config(request);
            default -> throw Refusal.unsupportedPath();
        };
    }

    @Override
    public boolean exists(Request request) {
        return !request.head().equals("data") || secrets.containsKey(request.tail());
    }

    private Answer data(Request request) {
        return switch (request.operation()) {
            case READ -> read(request);
            case WRITE -> write(request);
            case DELETE -> deleteLatest(request);
            case LIST -> throw Refusal.unsupportedOperation();
        };
    }

    private Answer read(Request request) {
        int number = Integer.parseInt(request.query().getOrDefault("version", "0"));
        KvVersion version = require(request).version(number).orElseThrow(Refusal::absent);
        ObjectNode data = Json.object();
        data.set("data", version.readable() ? version.content() : null);
        data.set("metadata", version.metadata());
        return Answer.data(version.readable() ? 200 : 404, data);
    }

    private Answer write(Request request) {
        if (!(request.field("data") instanceof ObjectNode content)) {
            throw Refusal.of(400, "no data provided");
        }
        KvSecret existing = secrets.get(request.tail());
        checkAndSet(request, existing == null ? 0 : existing.current(), existing != null && existing.casRequired());
        KvSecret secret = secrets.computeIfAbsent(request.tail(), path -> new KvSecret(clock.instant()));
        return Answer.data(secret.add(content, clock.instant()).metadata());
    }

    private void checkAndSet(Request request, int current, boolean required) {
        JsonNode cas = request.body().path("options").path("cas");
        if (cas.isMissingNode()) {
            if (required || config.get("cas_required").asBoolean()) {
                throw Refusal.of(400, "check-and-set parameter required for this call");
            }
        } else if (cas.asInt() != current) {
            throw Refusal.of(400, "check-and-set parameter did not match the current version");
        }
    }

    private Answer deleteLatest(Request request) {
        KvSecret secret = secrets.get(request.tail());
        if (secret != null) {
            secret.change(List.of(secret.current()), version -> version.delete(clock.instant()), clock.instant());
        }
        return Answer.none();
    }

    private Answer change(Request request, UnaryOperator<KvVersion> change) {
        if (request.operation() != Request.Operation.WRITE) {
            throw Refusal.unsupportedOperation();
        }
        JsonNode versions = request.field("versions");
        if (versions == null || versions.isEmpty()) {
            throw Refusal.of(400, "No version number provided");
        }
        require(request).change(
                StreamSupport.stream(versions.spliterator(), false).map(JsonNode::asInt).toList(),
                change, clock.instant());
        return Answer.none();
    }

    private Answer metadata(Request request) {
        return switch (request.operation()) {
            case READ -> Answer.data(require(request).metadata());
            case LIST -> Answer.keys(children(request.tail()));
            case WRITE -> configure(request);
            case DELETE -> remove(request);
        };
    }

    private Answer configure(Request request) {
        secrets.computeIfAbsent(request.tail(), path -> new KvSecret(clock.instant()))
                .configure(request.body(), clock.instant());
        return Answer.none();
    }

    private Answer remove(Request request) {
        secrets.remove(request.tail());
        return Answer.none();
    }

    private List<String> children(String folder) {
        String prefix = folder.isEmpty() ? "" : folder + "/";
        Stream<String> below = secrets.tailMap(prefix).keySet().stream().takeWhile(path -> path.startsWith(prefix));
        return below.map(path -> path.substring(prefix.length()))
                .map(path -> path.contains("/") ? path.substring(0, path.indexOf('/') + 1) : path)
                .distinct()
                .toList();
    }

    private Answer config(Request request) {
        return switch (request.operation()) {
            case READ -> Answer.data(config.deepCopy());
            case WRITE -> {
                config.setAll(request.body());
                yield Answer.none();
            }
            case LIST, DELETE -> throw Refusal.unsupportedOperation();
        };
    }

    private KvSecret require(Request request) {
        KvSecret secret = secrets.get(request.tail());
        if (secret == null) {
            throw Refusal.absent();
        }
        return secret;
    }
}
