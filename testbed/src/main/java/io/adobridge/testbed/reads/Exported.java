package io.adobridge.testbed.reads;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPInputStream;

import io.adobridge.testbed.http.Await;

/** The export of all commits by somebody who is slow at first, then stops, and then takes what comes. */
final class Exported {

    private static final Duration STANDING_STILL = Duration.ofSeconds(5);
    private static final List<String> QUARTERS = List.of("a quarter", "half", "three quarters", "all");
    private static final int SLOW_LOOKS = 50;
    private static final Duration SLOW = Duration.ofMillis(100);

    private final URI list;
    private final String token;
    private final Held held;
    private final Mirrored mirrored;
    private final byte[] buffer = new byte[1 << 16];
    private long lines;

    Exported(URI list, String token, Held held, Mirrored mirrored) {
        this.list = list;
        this.token = token;
        this.held = held;
        this.mirrored = mirrored;
    }

    /** @return whether as many lines came as there are rows */
    boolean read() {
        long wanted = mirrored.commits();
        System.out.printf("%n| export of %d commits | resident | heap in use |%n|---|---|---|%n", wanted);
        held.show("before");
        try (InputStream in = new GZIPInputStream(opened().body(), buffer.length)) {
            slowly(in);
            standStill();
            atFullSpeed(in, wanted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.printf("%nLines: %d of %d%n", lines, wanted);
        return lines == wanted;
    }

    private HttpResponse<InputStream> opened() throws IOException {
        HttpRequest request = HttpRequest.newBuilder(list).header("Authorization", "Bearer " + token)
                .header("Accept", "application/x-ndjson").header("Accept-Encoding", "gzip").build();
        try {
            HttpResponse<InputStream> response = HttpClient.newBuilder().version(Version.HTTP_1_1).build()
                    .send(request, BodyHandlers.ofInputStream());
            if (response.statusCode() != 200) {
                throw new IllegalStateException("the export was answered with " + response.statusCode());
            }
            return response;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void slowly(InputStream in) throws IOException {
        for (int look = 0; look < SLOW_LOOKS; look++) {
            boolean more = take(in);
            assert more;
            pause(SLOW);
        }
        held.show("read slowly");
    }

    /** Takes nothing until the service asks PostgreSQL for nothing: {@link Await.TimedOut} if it goes on. */
    private void standStill() {
        var last = new AtomicReference<>("");
        String asked = Await.until("end of reading that nobody waits for", Duration.ofMinutes(1), STANDING_STILL,
                () -> Optional.of(mirrored.lastAsked()).filter(now -> now.equals(last.getAndSet(now)) && !now.isEmpty()));
        assert !asked.isEmpty();
        held.show("standing still after %d lines".formatted(lines));
    }

    private void atFullSpeed(InputStream in, long wanted) throws IOException {
        long begun = System.nanoTime();
        long before = lines;
        for (int quarter = 1; quarter <= QUARTERS.size(); quarter++) {
            while ((lines < wanted * quarter / QUARTERS.size() || quarter == QUARTERS.size()) && take(in)) {
                continue;
            }
            held.show(QUARTERS.get(quarter - 1));
        }
        System.err.printf("%d lines at full speed: %d s%n", lines - before,
                Duration.ofNanos(System.nanoTime() - begun).toSeconds());
    }

    private boolean take(InputStream in) throws IOException {
        int length = in.read(buffer);
        for (int each = 0; each < length; each++) {
            if (buffer[each] == '\n') {
                lines++;
            }
        }
        return length >= 0;
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
