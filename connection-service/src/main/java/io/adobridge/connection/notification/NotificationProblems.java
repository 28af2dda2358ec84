package io.adobridge.connection.notification;

import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.adobridge.kit.problem.Problem;

/** What goes wrong with webhooks, told to callers. */
class NotificationProblems {

    @ServerExceptionMapper
    public Response notFound(WebhookNotFound failure) {
        return Problem.of(404, "webhook-not-found", "Webhook not found").detail(failure.getMessage()).toResponse();
    }

    @ServerExceptionMapper
    public Response deliveryNotFound(DeliveryNotFound failure) {
        return Problem.of(404, "delivery-not-found", "Delivery not found").detail(failure.getMessage()).toResponse();
    }

    @ServerExceptionMapper
    public Response nameTaken(WebhookNameTaken failure) {
        return Problem.of(409, "webhook-name-taken", "The name is taken").detail(failure.getMessage())
                .error("name", "is the name of another webhook").toResponse();
    }

    @ServerExceptionMapper
    public Response done(DeliveryDone failure) {
        return Problem.of(409, "delivery-settled", "The delivery has arrived").detail(failure.getMessage()).toResponse();
    }

    @ServerExceptionMapper
    public Response notYours(OwnersNotYours failure) {
        return Problem.of(403, "not-an-owner", "The caller is not among the owners")
                .error("owners", "must be groups that you belong to, for a webhook hears of their connections; "
                        + "an administrator may name others, or set allConnections")
                .toResponse();
    }

    @ServerExceptionMapper
    public Response unclear(OwnersUnclear failure) {
        return Problem.of(400, "invalid-request", "The request is not valid")
                .error("owners", "must name at least one group, or none where allConnections is true").toResponse();
    }

    @ServerExceptionMapper
    public Response unfit(SigningSecretUnfit failure) {
        return Problem.of(400, "invalid-request", "The request is not valid")
                .error("secret", "must be whsec_ and 24 to 64 bytes in base64").toResponse();
    }

    @ServerExceptionMapper
    public Response keyReused(WebhookKeyReused failure) {
        return Problem.of(422, "idempotency-key-reused", "The Idempotency-Key was used for another request")
                .detail("Take a new key for a new request.").toResponse();
    }
}
