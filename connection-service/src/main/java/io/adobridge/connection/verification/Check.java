package io.adobridge.connection.verification;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

import io.adobridge.connection.target.Diagnosis;
import io.adobridge.connection.target.Service;

/**
 * One thing that was looked at.
 *
 * @param name a {@link Rung}, {@code projects}, a service, or something done there such as {@code repos.statuses}
 * @param cause stable name of what is wrong, null unless failed
 * @param reason what is wrong, or why it was skipped, for a person
 * @param remedy what to do about it, null unless failed
 * @param scope the token's scope that this needs, null when it needs none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Check(String name, Outcome outcome, @Nullable String cause, @Nullable String reason, @Nullable String remedy,
        @Nullable String scope) {

    /** What came of a check. */
    public enum Outcome {
        @JsonProperty("passed")
        PASSED,
        @JsonProperty("failed")
        FAILED,
        @JsonProperty("skipped")
        SKIPPED
    }

    static Check passed(Rung rung) {
        return new Check(rung.key(), Outcome.PASSED, null, null, null, null);
    }

    static Check passed(Right right) {
        return new Check(right.check(), Outcome.PASSED, null, null, null, right.scope());
    }

    static Check failed(Rung rung, Diagnosis diagnosis) {
        return failed(rung.key(), diagnosis, null);
    }

    static Check failed(Right right, Diagnosis diagnosis) {
        return failed(right.check(), diagnosis, right.scope());
    }

    static Check skipped(Rung rung, String reason) {
        return new Check(rung.key(), Outcome.SKIPPED, null, reason, null, null);
    }

    static Check skipped(Right right, String reason) {
        return new Check(right.check(), Outcome.SKIPPED, null, reason, null, right.scope());
    }

    private static Check failed(String name, Diagnosis diagnosis, @Nullable String scope) {
        return new Check(name, Outcome.FAILED, diagnosis.cause(), diagnosis.reason(), diagnosis.remedy(), scope);
    }

    boolean is(Rung rung) {
        return name.equals(rung.key());
    }

    boolean hasPassed() {
        return outcome == Outcome.PASSED;
    }

    boolean hasFailed() {
        return outcome == Outcome.FAILED;
    }

    /** Whether it failed for something that the connection cannot do without. */
    boolean isFatal() {
        return hasFailed() && (!Right.isOptional(name) || isAboutHost());
    }

    /** Whether it failed for what may be over in a moment: the host does not answer as it should. */
    boolean isAboutHost() {
        return hasFailedFor("azure-unavailable") || hasFailedFor("azure-no-answer");
    }

    /** Whether it says how well this service works. */
    boolean concerns(Service service) {
        return name.equals(service.key()) || name.startsWith(service.key() + ".");
    }

    /** Whether this check failed for this cause. */
    boolean hasFailedFor(String cause) {
        return hasFailed() && cause.equals(this.cause);
    }
}
