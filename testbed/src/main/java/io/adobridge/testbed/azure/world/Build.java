package io.adobridge.testbed.azure.world;

import java.time.Instant;
import java.util.Locale;
import java.util.OptionalInt;

import org.jspecify.annotations.Nullable;

import io.adobridge.testbed.azure.front.Identity;

/**
 * A build.
 *
 * @param number its number as people see it, such as {@code 20261120.3}
 * @param result absent until it is completed
 * @param started absent until an agent took it
 * @param finished absent until it is completed
 * @param pullRequest the pull request it validates
 */
public record Build(int id, Definition definition, String number, Status status, @Nullable Result result, Reason reason,
        Instant queued, @Nullable Instant started, @Nullable Instant finished, String branch, String commit,
        Identity requestedFor, OptionalInt pullRequest) {

    /** Where a build stands. */
    public enum Status {
        NOT_STARTED("notStarted"),
        IN_PROGRESS("inProgress"),
        COMPLETED("completed");

        private final String text;

        Status(String text) {
            this.text = text;
        }

        /** As Azure DevOps spells it. */
        public String text() {
            return text;
        }
    }

    /** How a build ended. */
    public enum Result {
        SUCCEEDED("succeeded"),
        PARTIALLY_SUCCEEDED("partiallySucceeded"),
        FAILED("failed"),
        CANCELED("canceled");

        private final String text;

        Result(String text) {
            this.text = text;
        }

        /** As Azure DevOps spells it. */
        public String text() {
            return text;
        }

        /**
         * The result that is spelt like this.
         *
         * @throws IllegalArgumentException where there is none
         */
        public static Result of(String text) {
            for (Result result : values())
                if (result.text.toLowerCase(Locale.ROOT).equals(text.toLowerCase(Locale.ROOT)))
                    return result;
            throw new IllegalArgumentException("No result of a build: " + text);
        }
    }

    /** Why a build was queued. */
    public enum Reason {
        INDIVIDUAL_CI("individualCI"),
        BATCHED_CI("batchedCI"),
        PULL_REQUEST("pullRequest"),
        MANUAL("manual"),
        SCHEDULE("schedule");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        /** As Azure DevOps spells it. */
        public String text() {
            return text;
        }
    }

    Build begun(Instant when) {
        return new Build(id, definition, number, Status.IN_PROGRESS, null, reason, queued, when, null, branch, commit,
                requestedFor, pullRequest);
    }

    Build ended(Result outcome, Instant when) {
        return new Build(id, definition, number, Status.COMPLETED, outcome, reason, queued, started == null ? queued : started,
                when, branch, commit, requestedFor, pullRequest);
    }
}
