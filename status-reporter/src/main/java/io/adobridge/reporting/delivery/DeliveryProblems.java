package io.adobridge.reporting.delivery;

import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.adobridge.kit.problem.Problem;

/** What goes wrong around deliveries. */
public class DeliveryProblems {

    @ServerExceptionMapper
    public Response notFound(DeliveryNotFound failure) {
        return Problem.of(404, "delivery-not-found", "Delivery not found").detail(failure.getMessage()).toResponse();
    }

    @ServerExceptionMapper
    public Response settled(DeliverySettled failure) {
        return Problem.of(409, "delivery-settled", "The delivery cannot be retried").detail(failure.getMessage())
                .toResponse();
    }
}
