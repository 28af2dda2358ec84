package io.adobridge.testbed.local;

import java.time.Duration;
import java.util.Optional;

import io.adobridge.testbed.http.Api;
import io.adobridge.testbed.http.Api.Reply;
import io.adobridge.testbed.http.Await;
import io.adobridge.testbed.local.SyncProgress.Stream;

/** Follows the first ingestion of a connection until everything is there, or nothing moves any more. */
final class FirstIngestion {

    private static final Duration LIMIT = Duration.ofMinutes(30);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int STANDSTILL = 180;

    private final Api ingestion;
    private final String path;
    private final ProgressDisplay display;
    private double share = -1;
    private int unmoved;

    FirstIngestion(Api ingestion, String connection, ProgressDisplay display) {
        this.ingestion = ingestion;
        this.path = "/api/v1/connections/" + connection + "/sync";
        this.display = display;
    }

    String address() {
        return ingestion.base() + path;
    }

    /**
     * @throws IllegalStateException with its last error if it fails and does not move for 90 seconds
     */
    SyncProgress follow() {
        SyncProgress end = Await.until("end of the first ingestion", LIMIT, PAUSE, this::look);
        display.end(end);
        return end;
    }

    private Optional<SyncProgress> look() {
        Reply reply = ingestion.get(path);
        if (!reply.well()) {
            // ingestion-service has not heard of the connection yet
            requireMovement(-1, reply.text());
            return Optional.empty();
        }
        SyncProgress progress = SyncProgress.of(reply.body());
        display.show(progress);
        if (progress.failing() || progress.streams().isEmpty()) {
            requireMovement(progress.share(), lastError(progress));
        }
        return Optional.of(progress).filter(SyncProgress::complete);
    }

    private void requireMovement(double reached, String reason) {
        unmoved = reached > share ? 0 : unmoved + 1;
        share = Math.max(share, reached);
        if (unmoved >= STANDSTILL) {
            throw new IllegalStateException("the ingestion stands still: " + reason);
        }
    }

    private static String lastError(SyncProgress progress) {
        return progress.streams().stream().map(Stream::error).filter(error -> !error.isEmpty()).findFirst()
                .orElse("nothing has begun");
    }
}
