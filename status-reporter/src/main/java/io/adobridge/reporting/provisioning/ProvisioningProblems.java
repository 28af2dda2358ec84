package io.adobridge.reporting.provisioning;

import java.time.Duration;

import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.adobridge.azure.AzureDevOpsFailure;
import io.adobridge.azure.EgressDenied;
import io.adobridge.kit.problem.Problem;
import io.adobridge.reporting.source.ProjectKeyTaken;

/** What goes wrong while projects are set up at SonarQube. */
public class ProvisioningProblems {

    private static final Duration TRY_AGAIN = Duration.ofSeconds(30);

    @ServerExceptionMapper
    public Response notSonarQube(NotSonarQube failure) {
        return Problem.of(422, "not-sonarqube", "The source is not SonarQube").detail(failure.getMessage()).toResponse();
    }

    @ServerExceptionMapper
    public Response serverNotSet(ServerNotSet failure) {
        return Problem.of(404, "sonarqube-not-set", "It is not known where SonarQube is").detail(failure.getMessage())
                .toResponse();
    }

    @ServerExceptionMapper
    public Response changed(ServerChanged failure) {
        return Problem.of(412, "sonarqube-changed", "Where SonarQube is has changed since it was read")
                .detail(failure.getMessage()).toResponse();
    }

    @ServerExceptionMapper
    public Response noPublicAddress(NoPublicAddress failure) {
        return Problem.of(422, "no-public-address", "SonarQube cannot be told where to send webhooks")
                .detail(failure.getMessage()).toResponse();
    }

    @ServerExceptionMapper
    public Response egress(EgressDenied failure) {
        return Problem.of(422, "host-not-allowed", "The host is not allowed").detail(failure.getMessage()).toResponse();
    }

    @ServerExceptionMapper
    public Response repository(RepositoryNotImportable failure) {
        return Problem.of(422, "repository-not-found", "The repository is not found").detail(failure.getMessage()).toResponse();
    }

    @ServerExceptionMapper
    public Response keyTaken(ProjectKeyTaken failure) {
        return Problem.of(409, "project-key-taken", "The key stands for another repository").detail(failure.getMessage())
                .toResponse();
    }

    @ServerExceptionMapper
    public Response refused(SonarQubeRefused failure) {
        String type = failure.tokenRefused() ? "sonarqube-token-refused"
                : failure.permissionMissing() ? "sonarqube-permission-missing" : "sonarqube-refused";
        return Problem.of(422, type, "SonarQube refuses").detail(failure.getMessage()).toResponse();
    }

    @ServerExceptionMapper
    public Response unavailable(SonarQubeUnavailable failure) {
        return Problem.of(503, "sonarqube-unavailable", "SonarQube gives no usable answer").detail(failure.getMessage())
                .retryAfter(TRY_AGAIN).toResponse();
    }

    @ServerExceptionMapper
    public Response underWay(ImportUnderWay failure) {
        return Problem.of(409, "import-under-way", "The project is being imported").detail(failure.getMessage())
                .retryAfter(TRY_AGAIN).toResponse();
    }

    /** What a person has to mend is not worth another try, and is told apart. */
    @ServerExceptionMapper
    public Response unreadable(RepositoryUnreadable failure) {
        AzureDevOpsFailure why = failure.why();
        if (why instanceof AzureDevOpsFailure.Unauthorized) {
            return token(failure, "azure-token-refused", "Azure DevOps does not accept the token");
        }
        if (why instanceof AzureDevOpsFailure.TokenExpired) {
            return token(failure, "azure-token-expired", "The token has expired");
        }
        if (why instanceof AzureDevOpsFailure.Forbidden) {
            return Problem.of(502, "azure-forbidden", "The token's owner lacks a permission for this")
                    .detail("Let the owner of the connection's token read the repository. " + why.getMessage()).toResponse();
        }
        return Problem.of(503, "azure-unavailable", "Azure DevOps does not answer as it should").detail(why.getMessage())
                .retryAfter(TRY_AGAIN).toResponse();
    }

    private static Response token(RepositoryUnreadable failure, String type, String title) {
        return Problem.of(502, type, title).detail("Replace it at connection-service with PUT /api/v1/connections/"
                + failure.connection() + "/token, then import again. " + failure.getMessage()).toResponse();
    }
}
