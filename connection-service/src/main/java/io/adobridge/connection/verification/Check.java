package io.adobridge.connection.verification;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

import io.adobridge.connection.target.Diagnosis;
import io.adobridge.connection.target.Service;

/**
 * One thing that was looked at.
 *
 * @param name {@code reachability}, {@code identity}, {@code projects}, or a service
 * @param cause stable name of what is wrong, null unless failed
 * @param reason what is wrong, or why it was skipped, for a person
 * @param remedy what to do about it, null unless failed
 * @param scope the token's scope that this needs, null when it needs none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Check(String name, Outcome outcome, @Nullable String cause, @Nullable String reason, @Nullable String remedy,
        @Nullable String scope) {

    static final String REACHABILITY = "reachability";
    static final String IDENTITY = "identity";
    static final String PROJECTS = "projects";

    /** What came of a check. */
    public enum Outcome {
        @JsonProperty("passed")
        PASSED,
        @JsonProperty("failed")
        FAILED,
        @JsonProperty("skipped")
        SKIPPED
    }

    static Check passed(String name, @Nullable String scope) {
        return new Check(name, Outcome.PASSED, null, null, null, scope);
    }

    static Check failed(String name, Diagnosis diagnosis, @Nullable String scope) {
        return new Check(name, Outcome.FAILED, diagnosis.cause(), diagnosis.reason(), diagnosis.remedy(), scope);
    }

    static Check skipped(String name, String reason, @Nullable String scope) {
        return new Check(name, Outcome.SKIPPED, null, reason, null, scope);
    }

    boolean hasFailed() {
        return outcome == Outcome.FAILED;
    }

    /** Whether this check is about the service, or a part of it. */
    boolean concerns(Service service) {
        return name.equals(service.key()) || name.startsWith(service.key() + ".");
    }

    /** Whether this check failed for this cause. */
    boolean hasFailedFor(String cause) {
        return hasFailed() && cause.equals(this.cause);
    }
}
