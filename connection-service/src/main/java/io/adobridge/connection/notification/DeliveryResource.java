package io.adobridge.connection.notification;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import io.adobridge.connection.access.Roles;
import io.adobridge.kit.access.CallerProvider;
import io.adobridge.kit.paging.Cursor;
import io.adobridge.kit.paging.PageOf;
import io.adobridge.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;

/** Shows what became of deliveries, tries them again, and replaces what they are signed with. */
@Path(WebhookResource.PATH + "/{id}")
@Tag(name = "Notifications")
@Produces(MediaType.APPLICATION_JSON)
public class DeliveryResource {

    private final WebhookLedger webhooks;
    private final DeliveryLog log;
    private final TestEvent tests;
    private final SecretRotation rotation;
    private final CallerProvider callers;

    DeliveryResource(WebhookLedger webhooks, DeliveryLog log, TestEvent tests, SecretRotation rotation,
            CallerProvider callers) {
        this.webhooks = webhooks;
        this.log = log;
        this.tests = tests;
        this.rotation = rotation;
        this.callers = callers;
    }

    /** A page, newest first. */
    @GET
    @Path("deliveries")
    @RolesAllowed({ Roles.READ, Roles.WRITE, Roles.ADMIN })
    @Operation(operationId = "listWebhookDeliveries", summary = "Lists the deliveries of a webhook, newest first")
    @APIResponse(responseCode = "200", description = "A page", content = @Content(examples = @ExampleObject(name = "page", value = Examples.DELIVERIES)))
    public Uni<PageOf<DeliveryView>> deliveries(@PathParam("id") UUID id, @BeanParam @Valid PageRequest page,
            @QueryParam("state") @Parameter(description = "pending, delivered or dead") @Nullable DeliveryState state) {
        Cursor after = page.after(1);
        return webhooks.require(id, callers.caller())
                .chain(webhook -> log.page(id, state, after, page.limit));
    }

    /** Also one that was given up; it is tried for a day again. */
    @POST
    @Path("deliveries/{delivery}/retry")
    @RolesAllowed({ Roles.WRITE, Roles.ADMIN })
    @Operation(operationId = "retryWebhookDelivery", summary = "Tries a delivery again at once")
    @APIResponse(responseCode = "200", description = "It is due now", content = @Content(schema = @Schema(implementation = DeliveryView.class), examples = @ExampleObject(name = "delivery", value = Examples.DELIVERY)))
    @APIResponse(responseCode = "409", description = "It has arrived")
    public Uni<DeliveryView> retry(@PathParam("id") UUID id, @PathParam("delivery") UUID delivery) {
        return webhooks.require(id, callers.caller())
                .chain(webhook -> log.retry(id, delivery));
    }

    /** The event is sent while the caller waits, once. */
    @POST
    @Path("test")
    @RolesAllowed({ Roles.WRITE, Roles.ADMIN })
    @Operation(operationId = "testWebhook", summary = "Sends a test event now, and tells what happened")
    @APIResponse(responseCode = "200", description = "What happened", content = @Content(schema = @Schema(implementation = TestDelivery.class), examples = @ExampleObject(name = "refused", value = Examples.TEST)))
    public Uni<TestDelivery> test(@PathParam("id") UUID id) {
        return tests.send(id, callers.caller());
    }

    /** Deliveries are signed with the replaced secret too until {@code previousSecretUntil}; the answer shows the new one. */
    @POST
    @Path("secret")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.WRITE, Roles.ADMIN })
    @Operation(operationId = "replaceWebhookSecret", summary = "Replaces what deliveries are signed with, without an interruption")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "made", value = Examples.SECRET)))
    @APIResponse(responseCode = "200", description = "Replaced", content = @Content(schema = @Schema(implementation = WebhookWithSecret.class), examples = @ExampleObject(name = "webhook", value = Examples.WITH_SECRET)))
    @APIResponse(responseCode = "412", description = "Somebody else was changing the webhook")
    public Uni<WebhookWithSecret> replaceSecret(@PathParam("id") UUID id, @NotNull @Valid ReplaceSecret request) {
        return rotation.rotate(id, callers.caller(), request.signing()).map(WebhookRegistration.Made::shown);
    }
}
