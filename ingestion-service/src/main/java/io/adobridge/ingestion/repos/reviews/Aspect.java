package io.adobridge.ingestion.repos.reviews;

import java.time.Duration;

/** What is read of pull requests by itself: the name of its stream, and what of a pull request makes it worth reading again. */
enum Aspect {
    DETAILS("pull-request-details", Duration.ofMinutes(5),
            "p.status, p.closed_date, p.last_merge_source_commit, p.reviewers, p.target_ref"),
    LINKS("pull-request-links", Duration.ofMinutes(10),
            "p.status, p.title, p.description, p.closed_date, p.last_merge_source_commit");

    private final String stream;
    private final Duration cadence;
    private final String state;

    Aspect(String stream, Duration cadence, String state) {
        this.stream = stream;
        this.cadence = cadence;
        this.state = state;
    }

    String stream() {
        return stream;
    }

    Duration cadence() {
        return cadence;
    }

    /** SQL for a fingerprint of the row {@code p}. */
    String fingerprint() {
        return "md5((" + state.replace("p.closed_date", "extract(epoch FROM p.closed_date)") + ")::text)";
    }
}
