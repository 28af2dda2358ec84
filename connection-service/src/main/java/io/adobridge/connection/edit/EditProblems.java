package io.adobridge.connection.edit;

import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.core.Response;

import org.hibernate.StaleStateException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.adobridge.kit.problem.Problem;

/** Changes that are not based on what is there, told to callers. */
class EditProblems {

    @ServerExceptionMapper
    public Response tagMissing(EntityTagMissing failure) {
        return Problem.of(428, "if-match-missing", "Say which state the change is based on")
                .detail("Send the ETag of what you have read as If-Match.").toResponse();
    }

    @ServerExceptionMapper
    public Response tagStale(EntityTagStale failure) {
        return Problem.of(412, failure.kind() + "-changed", String.valueOf(failure.getMessage()))
                .detail(readAgain(failure.kind())).toResponse();
    }

    @ServerExceptionMapper({ OptimisticLockException.class, StaleStateException.class })
    public Response raced() {
        return Problem.of(409, "changed-meanwhile", "Somebody else changed it at the same moment")
                .detail(readAgain("thing")).toResponse();
    }

    private static String readAgain(String kind) {
        return "Read the " + kind + " again, and repeat the change if it is still wanted.";
    }
}
