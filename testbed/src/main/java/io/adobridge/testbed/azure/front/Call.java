package io.adobridge.testbed.azure.front;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.adobridge.testbed.azure.fault.Effect;
import io.adobridge.testbed.azure.journal.JournalEntry;
import io.adobridge.testbed.azure.limit.Verdict;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

/** One request on its way through the door, with what is found out about it. */
final class Call {
    private final HttpServerRequest http;
    private final Buffer body;
    private final Instant at;
    private final long startedNanos = System.nanoTime();

    private @Nullable Organization organization;
    private @Nullable Address address;
    private @Nullable Caller caller;
    private @Nullable Effect effect;
    private RouteTable.@Nullable Match match;
    private Verdict verdict = Verdict.FREE;
    private String apiVersion = "";
    private boolean early;

    Call(HttpServerRequest http, Buffer body, Instant at) {
        this.http = http;
        this.body = body;
        this.at = at;
    }

    HttpServerRequest http() {
        return http;
    }

    Buffer body() {
        return body;
    }

    Instant at() {
        return at;
    }

    HttpMethod method() {
        return http.method();
    }

    String path() {
        return http.path();
    }

    MultiMap query() {
        return http.params();
    }

    /** The value of a header, empty where it is absent. */
    String header(String name) {
        return Optional.ofNullable(http.getHeader(name)).orElse("");
    }

    /** Whether it is for the simulator rather than for what it simulates. */
    boolean isControl() {
        return address != null && address.host().equals(Hosts.CONTROL);
    }

    /** Scheme, host and port as the caller sees them. */
    String root() {
        return http.scheme() + "://" + http.authority();
    }

    void located(Organization organization, Address address) {
        this.organization = organization;
        this.address = address;
        this.match = organization.routes().find(method(), address.host(), address.path());
        this.apiVersion = isControl() ? "" : organization.specification().kind().latest();
    }

    void by(@Nullable Caller caller, boolean early) {
        this.caller = caller;
        this.early = early;
    }

    void hitBy(@Nullable Effect effect) {
        this.effect = effect;
    }

    void judged(Verdict verdict) {
        this.verdict = verdict;
    }

    void negotiated(String apiVersion) {
        this.apiVersion = apiVersion;
    }

    Organization organization() {
        return Objects.requireNonNull(organization);
    }

    @Nullable
    Caller caller() {
        return caller;
    }

    @Nullable
    Effect effect() {
        return effect;
    }

    RouteTable.@Nullable Match match() {
        return match;
    }

    /** Whether the path is known, be it with another method. */
    boolean knownPath() {
        return address != null && organization().routes().knows(address.host(), address.path());
    }

    Route route() {
        return Objects.requireNonNull(match).route();
    }

    Map<String, String> vars() {
        return Objects.requireNonNull(match).vars();
    }

    /** The template of the route, empty where there is none. */
    String template() {
        return match == null ? "" : match.route().template();
    }

    Verdict verdict() {
        return verdict;
    }

    String apiVersion() {
        return apiVersion;
    }

    /** What the journal keeps of it. */
    JournalEntry entry(int status, long bytes) {
        return new JournalEntry(at, organization == null || organization.isSite() ? "" : organization.name(),
                caller == null ? "" : caller.identity().displayName(), method().name(), path(),
                template(), Queries.masked(http.query()), status, bytes,
                Duration.ofNanos(System.nanoTime() - startedNanos), effect == null ? "" : effect.name(), early);
    }
}
