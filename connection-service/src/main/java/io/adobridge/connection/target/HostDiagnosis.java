package io.adobridge.connection.target;

import java.time.Duration;

import io.adobridge.azure.AzureDevOpsFailure.NotFound;
import io.adobridge.azure.AzureDevOpsFailure.Rejected;
import io.adobridge.azure.AzureDevOpsFailure.TlsUntrusted;
import io.adobridge.azure.AzureDevOpsFailure.Unreachable;
import io.adobridge.azure.AzureDevOpsFailure.VersionUnsupported;

/** What is wrong with a host, or with the way there. */
final class HostDiagnosis {

    private static final Duration SOON = Duration.ofSeconds(30);

    private HostDiagnosis() {
    }

    static Diagnosis of(Throwable failure) {
        if (failure instanceof NotFound) {
            return new Diagnosis("azure-not-found", 404, "Azure DevOps has no such thing, or hides it from the token's owner",
                    "Check the name, that it is not disabled, and that the token's owner has access.", null);
        }
        if (failure instanceof VersionUnsupported) {
            return Diagnosis.of("azure-version-unsupported", "This Server is too old for what was asked",
                    "Azure DevOps Server 2019 or newer is needed.");
        }
        if (failure instanceof Rejected) {
            return Diagnosis.of("azure-rejected", "Azure DevOps refused the request",
                    "Check that the address is that of an organization or collection; the log has the words of the refusal.");
        }
        if (failure instanceof TlsUntrusted) {
            return Diagnosis.of("azure-tls-untrusted", "The host's certificate is not trusted",
                    "Register the connection with the certificate of its authority in caBundle.");
        }
        if (failure instanceof Unreachable unreachable) {
            return of(unreachable.obstacle());
        }
        return new Diagnosis("azure-unavailable", 503, "Azure DevOps does not answer as it should",
                "Try again shortly; see https://status.dev.azure.com.", SOON);
    }

    private static Diagnosis of(Unreachable.Obstacle obstacle) {
        return switch (obstacle) {
            case NAME -> unreachable("azure-unknown-host", "The host's name is not known to the name servers",
                    "Check the spelling, and that the name resolves where this service runs.");
            case CONNECTION -> unreachable("azure-unreachable", "The host refuses the connection, or there is no way to it",
                    "Check the port, that the Server runs, and that the network has a way to it.");
            case SILENCE -> unreachable("azure-connect-timeout", "The host does not answer the attempt to connect",
                    "Check that no firewall between this service and the host drops what we send.");
            case PROXY -> unreachable("azure-proxy-refuses", "The proxy does not connect us to the host",
                    "Ask the proxy's operator to let this service reach the host.");
            case PROXY_SIGN_IN -> unreachable("azure-proxy-sign-in", "The proxy wants us to sign in (407)",
                    "Ask the proxy's operator to let this service through without signing in, or take another proxy.");
            case TLS -> unreachable("azure-tls-failed", "What answers at the address does not speak TLS as we do",
                    "Check that the port is the one for https, and that the host speaks TLS 1.2 or newer.");
        };
    }

    private static Diagnosis unreachable(String cause, String reason, String remedy) {
        return new Diagnosis(cause, 504, reason, remedy, SOON);
    }
}
