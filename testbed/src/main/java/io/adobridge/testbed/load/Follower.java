package io.adobridge.testbed.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;

/** A replica that follows connection-service: asks for generations, and reads each connection that has another. */
final class Follower {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PAUSE_MILLIS = 1_000;

    private final Vertx vertx;
    private final HttpClient client;
    private final String token;
    private final Map<String, Long> known = new ConcurrentHashMap<>();
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong failures = new AtomicLong();

    private volatile boolean stopped;
    private volatile @Nullable String etag;

    Follower(Vertx vertx, URI service, String token) {
        this.vertx = vertx;
        this.token = token;
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setDefaultHost(service.getHost()).setDefaultPort(service.getPort()));
    }

    void start() {
        generations().onComplete(done -> {
            if (done.failed() && !stopped) {
                failures.incrementAndGet();
            }
            if (!stopped) {
                vertx.setTimer(PAUSE_MILLIS, timer -> start());
            }
        });
    }

    void stop() {
        stopped = true;
        client.close();
    }

    void countAnew() {
        requests.set(0);
        bytes.set(0);
    }

    int knows() {
        return known.size();
    }

    long requests() {
        return requests.get();
    }

    long bytes() {
        return bytes.get();
    }

    long failures() {
        return failures.get();
    }

    boolean sameAs(Follower other) {
        return known.equals(other.known);
    }

    private Future<?> generations() {
        return get("/api/v1/connections/generations?wait=30").compose(answer -> {
            if (answer.status() == 304) {
                return Future.succeededFuture();
            }
            List<Future<Void>> reads = StreamSupport.stream(answer.json().path("items").spliterator(), false)
                    .filter(item -> !Long.valueOf(item.path("generation").asLong()).equals(known.get(item.path("id").asText())))
                    .map(item -> read(item.path("id").asText())).toList();
            return Future.all(reads).onSuccess(all -> etag = answer.etag());
        });
    }

    private Future<Void> read(String id) {
        return get("/api/v1/connections/" + id + "/effective")
                .map(answer -> {
                    known.put(id, answer.json().path("generation").asLong());
                    return null;
                });
    }

    private Future<Answer> get(String path) {
        var options = new RequestOptions().setMethod(HttpMethod.GET).setURI(path).putHeader("Authorization", "Bearer " + token);
        String seen = etag;
        if (seen != null && path.contains("generations")) {
            options.putHeader("If-None-Match", seen);
        }
        requests.incrementAndGet();
        return client.request(options).compose(request -> request.send()).compose(this::answer);
    }

    private Future<Answer> answer(HttpClientResponse response) {
        return response.body().map(body -> {
            bytes.addAndGet(body.length());
            if (response.statusCode() != 200 && response.statusCode() != 304) {
                throw new IllegalStateException("status " + response.statusCode());
            }
            return new Answer(response.statusCode(), body, response.getHeader("ETag"));
        });
    }

    private record Answer(int status, Buffer body, @Nullable String etag) {

        JsonNode json() {
            try {
                return JSON.readTree(body.getBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
