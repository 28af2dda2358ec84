package io.adobridge.connection.verification;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

import io.adobridge.connection.target.Service;

/**
 * What a verification found.
 *
 * @param valid whether no check failed but for rights that the connection can do without
 * @param identity who the token acts as, null when that was not found out
 * @param checks in the order in which they depend on each other
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Report(boolean valid, Instant checkedAt, @Nullable ActsAs identity, List<Check> checks) {

    /**
     * The identity that Azure DevOps shows beside everything the connection does.
     *
     * @param id Azure DevOps' id of it
     * @param displayName its name there, which reviews and statuses carry
     * @param advice what speaks against it, null for nothing
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ActsAs(String id, String displayName, Kind kind, @Nullable String advice) {

        private static final String ADVICE = """
                Reviews and statuses will carry the name %s. Azure DevOps does not tell whether that is a person: if it is, make \
                a user or a service principal of its own for the connection, or it ends with that person's account.""";

        /** What kind of identity, as far as its descriptor tells. */
        public enum Kind {
            /** A user account, of a person or made for the purpose. */
            @JsonProperty("user")
            USER,
            /** A service principal or a service of Azure DevOps; never a person. */
            @JsonProperty("application")
            APPLICATION;

            /**
             * The kind that a subject descriptor stands for, such as {@code aad.…} or {@code aadsp.…}.
             *
             * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/graph/descriptors">Descriptors</a>
             */
            static Kind of(@Nullable String descriptor) {
                return descriptor != null && (descriptor.startsWith("aadsp.") || descriptor.startsWith("svc.")) ? APPLICATION
                        : USER;
            }
        }

        /** With the advice that its kind calls for. */
        public static ActsAs of(String id, String displayName, Kind kind) {
            return new ActsAs(id, displayName, kind, kind == Kind.USER ? ADVICE.formatted(displayName) : null);
        }
    }

    static Report of(Instant checkedAt, Findings findings) {
        boolean valid = findings.checks().stream().noneMatch(Check::isFatal);
        return new Report(valid, checkedAt, findings.identity(), findings.checks());
    }

    /** The state that a connection is in after this report. */
    @JsonIgnore
    public ConnectionState state() {
        if (valid && checks.stream().noneMatch(Check::hasFailed)) {
            return ConnectionState.ACTIVE;
        }
        if (checks.stream().anyMatch(check -> check.hasFailedFor("azure-token-expired"))) {
            return ConnectionState.EXPIRED;
        }
        if (failed(Rung.DNS, Rung.TCP, Rung.TLS, Rung.HTTP) || checks.stream().anyMatch(Check::isAboutHost)) {
            return ConnectionState.UNREACHABLE;
        }
        return failed(Rung.API_VERSION, Rung.IDENTITY, Rung.ORGANIZATION) ? ConnectionState.INVALID : ConnectionState.DEGRADED;
    }

    /** Whether it says something about the connection; being throttled says nothing, nor does a 401 right after. */
    @JsonIgnore
    public boolean isConclusive() {
        return checks.stream().noneMatch(check -> check.hasFailedFor("azure-throttled"));
    }

    /** Whether the token is refused without a reason, as throttling that we know nothing of can make it. */
    @JsonIgnore
    public boolean isRefusal() {
        return checks.stream().anyMatch(check -> check.hasFailedFor("azure-token-refused"));
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

    private boolean failed(Rung... rungs) {
        return checks.stream().anyMatch(check -> check.hasFailed() && Arrays.stream(rungs).anyMatch(check::is));
    }
}
