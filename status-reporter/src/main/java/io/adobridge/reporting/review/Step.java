package io.adobridge.reporting.review;

import io.adobridge.azure.git.CommentThreadStatus;
import io.adobridge.reporting.verdict.Finding;

/** One thing to be written at Azure DevOps. */
sealed interface Step {

    /** A new thread at a finding's line. */
    record Open(Finding finding) implements Step {
    }

    /** The new thread that sums up. */
    record OpenSummary(String text, CommentThreadStatus state) implements Step {
    }

    /** Another state of a thread, left as such. */
    record Turn(OwnThread thread, String about, CommentThreadStatus state) implements Step {
    }

    /** Another text of a thread's first comment. */
    record Rewrite(OwnThread thread, String text) implements Step {
    }
}
