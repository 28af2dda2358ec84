package io.adobridge.testbed.vault;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What is mounted where: {@code sys/mounts} for secrets engines, {@code sys/auth} for auth methods. */
final class Mounts implements Backend {

    /** Makes what a mount of this type, with these options, consists of. */
    interface Factory {

        /** Empty if there is no such type here. */
        Optional<Backend> make(String type, ObjectNode options);
    }

    /** A backend and how {@code sys/mounts} shows it. */
    record Mount(Backend backend, ObjectNode description) {
    }

    private final Map<String, Mount> mounts = new TreeMap<>();
    private final Factory factory;

    Mounts(Factory factory) {
        this.factory = factory;
    }

    static Factory engines(Clock clock) {
        return (type, options) -> type.equals("kv-v2") || options.path("version").asText().equals("2")
                ? Optional.of(new KvEngine(clock))
                : Optional.empty();
    }

    static Factory authMethods(Map<String, Backend> methods) {
        return (type, options) -> Optional.ofNullable(methods.get(type));
    }

    /** The mount whose path, with its slash at the end, is where the given path begins. */
    Optional<Map.Entry<String, Mount>> find(String path) {
        return mounts.entrySet().stream().filter(mount -> (path + "/").startsWith(mount.getKey())).findFirst();
    }

    void mount(String path, String type, Backend backend, ObjectNode options) {
        ObjectNode description = Json.object()
                .put("accessor", "%s_%s".formatted(type, UUID.randomUUID().toString().substring(0, 8)))
                .put("description", "")
                .put("external_entropy_access", false)
                .put("local", false)
                .put("seal_wrap", false)
                .put("type", type)
                .put("uuid", UUID.randomUUID().toString());
        description.set("options", options);
        description.set("config", Json.object().put("default_lease_ttl", 0).put("max_lease_ttl", 0));
        mounts.put(path + "/", new Mount(backend, description));
    }

    /** The path is that of the mount; empty to list them. */
    @Override
    public Answer handle(Request request) {
        String path = request.path().replaceAll("/+$", "");
        if (path.isEmpty()) {
            return all();
        }
        if (path.endsWith("/tune")) {
            return tune(path.substring(0, path.length() - "/tune".length()), request);
        }
        return switch (request.operation()) {
            case READ -> Answer.data(require(path).description());
            case WRITE -> create(path, request);
            case DELETE -> remove(path);
            case LIST -> throw Refusal.unsupportedOperation();
        };
    }

    private Answer all() {
        ObjectNode data = Json.object();
        mounts.forEach((path, mount) -> data.set(path, mount.description()));
        Answer answer = Answer.data(data);
        ObjectNode body = answer.body();
        if (body != null) {
            body.setAll(data);
        }
        return answer;
    }

    private Answer create(String path, Request request) {
        if (mounts.containsKey(path + "/")) {
            throw Refusal.of(400, "path is already in use at " + path + "/");
        }
        String type = request.text("type", "");
        ObjectNode options = request.field("options") instanceof ObjectNode given ? given : Json.object();
        Backend backend = factory.make(type, options)
                .orElseThrow(() -> Refusal.of(400, "plugin not found in the catalog: " + type));
        mount(path, type.equals("kv-v2") ? "kv" : type, backend, type.equals("kv-v2") ? version2() : options);
        return Answer.none();
    }

    private Answer remove(String path) {
        mounts.remove(path + "/");
        return Answer.none();
    }

    private Answer tune(String path, Request request) {
        return request.operation() == Request.Operation.READ
                ? Answer.data(Json.object().put("default_lease_ttl", 2764800).put("max_lease_ttl", 2764800)
                        .set("options", require(path).description().get("options")))
                : Answer.none();
    }

    private Mount require(String path) {
        Mount mount = mounts.get(path + "/");
        if (mount == null) {
            throw Refusal.of(400, "cannot fetch sysview for path \"" + path + "/\"");
        }
        return mount;
    }

    private static ObjectNode version2() {
        return Json.object().put("version", "2");
    }
}
