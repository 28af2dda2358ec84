package io.adobridge.connection.target;

import jakarta.ws.rs.core.Response;

import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.adobridge.azure.AzureDevOpsFailure;
import io.adobridge.azure.EgressDenied;
import io.adobridge.kit.problem.Problem;

/** What Azure DevOps does not give us, told to our callers. */
class TargetProblems {

    private static final Logger LOG = Logger.getLogger(TargetProblems.class);

    @ServerExceptionMapper
    public Response azure(AzureDevOpsFailure failure) {
        LOG.info(failure.getMessage());
        return problem(Diagnosis.of(failure)).toResponse();
    }

    @ServerExceptionMapper
    public Response egress(EgressDenied failure) {
        return problem(Diagnosis.of(failure)).toResponse();
    }

    @ServerExceptionMapper
    public Response organizationNotNamed(OrganizationNotNamed failure) {
        return Problem.of(422, "organization-not-named", "The organization is not named").detail(failure.getMessage())
                .error("host.organization", "must be the name of one organization")
                .with("candidates", failure.candidates()).toResponse();
    }

    @ServerExceptionMapper
    public Response organizationsHidden(OrganizationsHidden failure) {
        return Problem.of(422, "organizations-hidden", "Azure DevOps does not tell which organizations there are")
                .detail(failure.getMessage()).error("host.organization", "must be named").toResponse();
    }

    private static Problem problem(Diagnosis diagnosis) {
        Problem problem = Problem.of(diagnosis.status(), diagnosis.cause(), diagnosis.reason()).detail(diagnosis.remedy());
        return diagnosis.retryAfter() == null ? problem : problem.retryAfter(diagnosis.retryAfter());
    }
}
