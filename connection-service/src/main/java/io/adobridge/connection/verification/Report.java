package io.adobridge.connection.verification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;

import io.adobridge.connection.target.Service;

/**
 * What a verification found.
 *
 * @param valid whether no check failed
 * @param identity who the token acts as, null when that was not found out
 * @param checks in the order in which they depend on each other
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Report(boolean valid, Instant checkedAt, @Nullable ActsAs identity, List<Check> checks) {

    /**
     * The identity that Azure DevOps shows beside everything the connection does.
     *
     * @param id Azure DevOps' id of it
     * @param displayName its name there
     */
    public record ActsAs(String id, String displayName) {
    }

    static Report of(Instant checkedAt, Findings findings) {
        boolean valid = findings.checks().stream().noneMatch(Check::hasFailed);
        return new Report(valid, checkedAt, findings.identity(), findings.checks());
    }

    /** The state that a connection is in after this report. */
    @JsonIgnore
    public ConnectionState state() {
        if (valid) {
            return ConnectionState.ACTIVE;
        }
        if (failed(Check.REACHABILITY)) {
            return ConnectionState.UNREACHABLE;
        }
        if (checks.stream().anyMatch(check -> check.hasFailedFor("azure-token-expired"))) {
            return ConnectionState.EXPIRED;
        }
        return failed(Check.IDENTITY) ? ConnectionState.INVALID : ConnectionState.DEGRADED;
    }

    /** Whether it says something about the connection; being throttled says nothing, nor does a 401 right after. */
    @JsonIgnore
    public boolean isConclusive() {
        return checks.stream().noneMatch(check -> check.hasFailedFor("azure-throttled"));
    }

    /** What is wrong, in one sentence. */
    @JsonIgnore
    public Optional<String> reason() {
        return checks.stream().filter(Check::hasFailed).findFirst().map(check -> check.name() + ": " + check.reason());
    }

    /** What is wrong with one service, in one sentence; empty for nothing, and when it was not looked at. */
    public Optional<String> reasonOf(Service service) {
        return checks.stream().filter(check -> check.hasFailed() && check.concerns(service)).findFirst().map(Check::reason);
    }

    private boolean failed(String name) {
        return checks.stream().anyMatch(check -> check.name().equals(name) && check.hasFailed());
    }
}
