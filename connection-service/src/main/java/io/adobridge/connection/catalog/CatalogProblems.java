package io.adobridge.connection.catalog;

import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.adobridge.kit.problem.Problem;

/** What goes wrong with services and their bindings, told to callers. */
class CatalogProblems {

    @ServerExceptionMapper
    public Response serviceNotFound(ServiceNotFound failure) {
        return Problem.of(404, "service-not-found", "Service not found").detail(failure.getMessage()).toResponse();
    }

    @ServerExceptionMapper
    public Response bindingNotFound(BindingNotFound failure) {
        return Problem.of(404, "binding-not-found", "Binding not found").detail(failure.getMessage()).toResponse();
    }

    @ServerExceptionMapper
    public Response nameTaken(ServiceNameTaken failure) {
        return Problem.of(409, "service-name-taken", "The name is taken").detail(failure.getMessage())
                .error("name", "is the name of another service").toResponse();
    }

    @ServerExceptionMapper
    public Response alreadyBound(AlreadyBound failure) {
        return Problem.of(409, "already-bound", "It is bound already").detail(failure.getMessage()).toResponse();
    }

    @ServerExceptionMapper
    public Response roleDoesNotFit(RoleDoesNotFit failure) {
        return Problem.of(422, "role-does-not-fit", "The role is for something else").detail(failure.getMessage())
                .error("role", String.valueOf(failure.getMessage())).toResponse();
    }

    @ServerExceptionMapper
    public Response targetGone(TargetGone failure) {
        return Problem.of(422, "binding-target-gone", "What shall be bound is gone").detail(failure.getMessage())
                .toResponse();
    }
}
