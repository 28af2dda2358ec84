package io.adobridge.connection.verification;

import java.util.Set;

import io.adobridge.azure.AzureDevOpsFailure.NotFound;
import io.adobridge.azure.AzureDevOpsFailure.Rejected;
import io.adobridge.azure.AzureDevOpsFailure.Throttled;
import io.adobridge.azure.AzureDevOpsFailure.TlsUntrusted;
import io.adobridge.azure.AzureDevOpsFailure.Unavailable;
import io.adobridge.azure.AzureDevOpsFailure.Unreachable;
import io.adobridge.azure.AzureDevOpsFailure.VersionUnsupported;
import io.adobridge.azure.EgressDenied;
import io.adobridge.connection.target.Diagnosis;

/**
 * Where the first request was stopped, and why.
 *
 * @param known whether the token is known to be somebody's nevertheless
 */
record Obstruction(Rung at, Diagnosis diagnosis, boolean known) {

    static final String NOBODY = "nobody is signed in";
    private static final String NOT_REACHED = "the host was not reached";
    private static final Set<String> OF_MEMBERS = Set.of("azure-no-access", "azure-forbidden", "azure-stakeholder");

    static Obstruction of(Throwable failure, Way way) {
        if (failure instanceof EgressDenied) {
            return new Obstruction(Rung.DNS, Diagnosis.of(failure), false);
        }
        if (failure instanceof Unreachable unreachable) {
            return ofNetwork(unreachable, way);
        }
        if (failure instanceof TlsUntrusted) {
            return new Obstruction(Rung.TLS, Diagnosis.of(failure), false);
        }
        return ofAnswer(failure);
    }

    /** Through a proxy, we connect to the proxy and nowhere else. */
    private static Obstruction ofNetwork(Unreachable failure, Way way) {
        Rung at = switch (failure.obstacle()) {
            case NAME -> Rung.DNS;
            case TLS -> Rung.TLS;
            case CONNECTION, SILENCE, PROXY, PROXY_SIGN_IN -> Rung.TCP;
        };
        boolean proxyAway = way.proxied() && switch (failure.obstacle()) {
            case NAME, CONNECTION, SILENCE -> true;
            case PROXY, PROXY_SIGN_IN, TLS -> false;
        };
        return new Obstruction(at, proxyAway ? Causes.proxyUnreachable() : Diagnosis.of(failure), false);
    }

    private static Obstruction ofAnswer(Throwable failure) {
        if (failure instanceof NoAnswer) {
            return new Obstruction(Rung.HTTP, Causes.noAnswer(), false);
        }
        if (failure instanceof Rejected) {
            return new Obstruction(Rung.HTTP, Causes.notAzureDevOps(), false);
        }
        if (failure instanceof Unavailable || failure instanceof Throttled) {
            return new Obstruction(Rung.HTTP, Diagnosis.of(failure), false);
        }
        if (failure instanceof VersionUnsupported) {
            return new Obstruction(Rung.API_VERSION, Diagnosis.of(failure), false);
        }
        return failure instanceof NotFound
                ? new Obstruction(Rung.ORGANIZATION, Causes.unknownOrganization(), false)
                : ofToken(Diagnosis.of(failure));
    }

    /** Asking who one is needs no scope: whoever is refused by name has no access. */
    private static Obstruction ofToken(Diagnosis diagnosis) {
        boolean known = OF_MEMBERS.contains(diagnosis.cause());
        Diagnosis precise = diagnosis.cause().equals("azure-no-access") ? Causes.noAccess() : diagnosis;
        return new Obstruction(known ? Rung.ORGANIZATION : Rung.IDENTITY, precise, known);
    }

    /** All rungs: fine before it, unknown behind it. */
    Findings findings(Way way) {
        Findings found = Findings.NONE;
        for (Rung rung : Rung.values()) {
            found = found.and(check(rung, way));
        }
        return found.halted(at.compareTo(Rung.HTTP) > 0 ? NOBODY : NOT_REACHED);
    }

    private Check check(Rung rung, Way way) {
        if (rung == at) {
            return Check.failed(rung, diagnosis);
        }
        if (rung.compareTo(at) > 0) {
            return Check.skipped(rung, at.compareTo(Rung.HTTP) > 0 ? NOBODY : NOT_REACHED);
        }
        boolean untold = rung == Rung.API_VERSION || rung == Rung.IDENTITY && !known;
        return untold ? Check.skipped(rung, NOBODY) : way.passed(rung);
    }
}
