package io.adobridge.ingestion.repos.reviews;

/** What is read of pull requests by itself: the name of its stream, and what of a pull request makes it worth reading again. */
enum Aspect {
    DETAILS("pull-request-details", "p.status, p.closed_date, p.last_merge_source_commit, p.reviewers, p.target_ref"),
    LINKS("pull-request-links", "p.status, p.title, p.description, p.closed_date, p.last_merge_source_commit");

    private final String stream;
    private final String state;

    Aspect(String stream, String state) {
        this.stream = stream;
        this.state = state;
    }

    String stream() {
        return stream;
    }

    /** SQL for a fingerprint of the row {@code p}. */
    String fingerprint() {
        return "md5((" + state.replace("p.closed_date", "extract(epoch FROM p.closed_date)") + ")::text)";
    }
}
