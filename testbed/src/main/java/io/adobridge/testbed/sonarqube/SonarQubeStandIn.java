package io.adobridge.testbed.sonarqube;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jspecify.annotations.Nullable;

import io.adobridge.testbed.http.Listener;
import io.vertx.core.Vertx;

/** A running stand-in on loopback. */
public final class SonarQubeStandIn implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final @Nullable String organization;
    private final boolean takesBearer;
    private final Map<String, Set<Permission>> tokens = new ConcurrentHashMap<>();
    private final Map<String, SonarProject> projects = new ConcurrentHashMap<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final Listener listener;

    private SonarQubeStandIn(@Nullable String organization, boolean takesBearer) {
        this.organization = organization;
        this.takesBearer = takesBearer;
        this.listener = Listener.open(vertx, 0, SonarQubeRoutes.of(vertx, this));
    }

    /** SonarQube Server or Community Build of today. */
    public static SonarQubeStandIn server() {
        return new SonarQubeStandIn(null, true);
    }

    /** One before version 10, which takes tokens as the user of basic authentication only. */
    public static SonarQubeStandIn olderServer() {
        return new SonarQubeStandIn(null, false);
    }

    /** SonarQube Cloud with one organization, which every request has to name. */
    public static SonarQubeStandIn cloud(String organization) {
        return new SonarQubeStandIn(organization, true);
    }

    public URI url() {
        return listener.url();
    }

    /** A new token whose owner has these permissions. */
    public String token(Permission... permissions) {
        String token = "squ_" + UUID.randomUUID().toString().replace("-", "");
        tokens.put(token, Set.of(permissions));
        return token;
    }

    /** Path and form or query of every request so far, without secrets. */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    /** The project of this key, if there is one. */
    public Optional<SonarProject> project(String key) {
        return Optional.ofNullable(projects.get(key));
    }

    /** Somebody has made a project there by hand. */
    public SonarProject provision(String key, String name) {
        SonarProject project = new SonarProject(key, name, "main");
        projects.put(key, project);
        return project;
    }

    /** Goes away: connections are refused. */
    public void suspend() {
        listener.close();
    }

    /** Comes back on the same port, with everything that it knew. */
    public void resume() {
        listener.reopen();
    }

    @Nullable
    String organization() {
        return organization;
    }

    boolean takesBearer() {
        return takesBearer;
    }

    @Nullable
    Set<Permission> permissions(String token) {
        return tokens.get(token);
    }

    void note(String call) {
        calls.add(call);
    }

    /** Adds a project unless one has this key or one that differs in its case only. */
    synchronized Optional<String> add(SonarProject project) {
        Optional<String> similar = projects.keySet().stream().filter(project.key()::equalsIgnoreCase).findFirst();
        if (similar.isEmpty()) {
            projects.put(project.key(), project);
        }
        return similar;
    }

    List<SonarProject> projects() {
        return List.copyOf(projects.values());
    }

    @Override
    public void close() {
        listener.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
