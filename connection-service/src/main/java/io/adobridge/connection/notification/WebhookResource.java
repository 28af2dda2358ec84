package io.adobridge.connection.notification;

import java.net.URI;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.adobridge.connection.access.Roles;
import io.adobridge.connection.edit.MergePatch;
import io.adobridge.kit.access.CallerProvider;
import io.adobridge.kit.paging.PageOf;
import io.adobridge.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;

/** Registers, shows, edits and removes webhooks. */
@Path(WebhookResource.PATH)
@Tag(name = "Notifications")
@Produces(MediaType.APPLICATION_JSON)
public class WebhookResource {

    static final String PATH = "/api/v1/notifications/webhooks";

    private final WebhookRegistration registration;
    private final Webhooks webhooks;
    private final WebhookLedger ledger;
    private final WebhookList list;
    private final CallerProvider callers;

    WebhookResource(WebhookRegistration registration, Webhooks webhooks, WebhookLedger ledger, WebhookList list,
            CallerProvider callers) {
        this.registration = registration;
        this.webhooks = webhooks;
        this.ledger = ledger;
        this.list = list;
        this.callers = callers;
    }

    /** The answer shows the secret, this once; the same wish under the same key is answered alike. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.WRITE, Roles.ADMIN })
    @Operation(operationId = "registerWebhook", summary = "Registers a webhook that hears of the connections of its owners")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "webhook", value = Examples.REGISTER)))
    @APIResponse(responseCode = "201", description = "Registered", content = @Content(schema = @Schema(implementation = WebhookWithSecret.class), examples = @ExampleObject(name = "webhook", value = Examples.WITH_SECRET)))
    @APIResponse(responseCode = "403", description = "An owner is no group of the caller's")
    @APIResponse(responseCode = "409", description = "The name is taken")
    @APIResponse(responseCode = "422", description = "The host is not allowed, or the key was used for another request")
    public Uni<RestResponse<WebhookWithSecret>> register(@NotNull @Valid RegisterWebhook request,
            @HeaderParam("Idempotency-Key") @Pattern(regexp = "[\\x21-\\x7E]{1,200}") @Nullable String key) {
        return registration.register(WebhookWish.of(request, callers.caller(), key))
                .map(made -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, made.shown())
                        .location(URI.create(PATH + "/" + made.webhook().view().id()))
                        .header(HttpHeaders.ETAG, made.webhook().etag().text())
                        .build());
    }

    /** A page of the webhooks that the caller reaches, by name. */
    @GET
    @RolesAllowed({ Roles.READ, Roles.WRITE, Roles.ADMIN })
    @Operation(operationId = "listWebhooks", summary = "Lists the webhooks of the caller's groups, by name")
    @APIResponse(responseCode = "200", description = "A page", content = @Content(examples = @ExampleObject(name = "page", value = Examples.LIST)))
    public Uni<PageOf<WebhookView>> list(@BeanParam @Valid PageRequest page) {
        return list.page(callers.caller(), page.after(1), page.limit);
    }

    /** The webhook with its entity tag. */
    @GET
    @Path("{id}")
    @RolesAllowed({ Roles.READ, Roles.WRITE, Roles.ADMIN })
    @Operation(operationId = "getWebhook", summary = "Shows a webhook, without its secret")
    @APIResponse(responseCode = "200", description = "The webhook", content = @Content(schema = @Schema(implementation = WebhookView.class), examples = @ExampleObject(name = "webhook", value = Examples.WEBHOOK)))
    @APIResponse(responseCode = "404", description = "There is none that the caller reaches")
    public Uni<RestResponse<WebhookView>> get(@PathParam("id") UUID id) {
        return ledger.require(id, callers.caller()).map(WebhookResource::tagged);
    }

    /** Needs the entity tag of the webhook as {@code If-Match}. */
    @PATCH
    @Path("{id}")
    @Consumes({ MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON })
    @RolesAllowed({ Roles.WRITE, Roles.ADMIN })
    @Operation(operationId = "editWebhook", summary = "Changes what the patch names (RFC 7396)")
    @RequestBody(content = {
            @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = EditWebhook.class), examples = @ExampleObject(name = "patch", value = Examples.PATCH)),
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = EditWebhook.class), examples = @ExampleObject(name = "patch", value = Examples.PATCH)) })
    @APIResponse(responseCode = "200", description = "The webhook as it is now", content = @Content(schema = @Schema(implementation = WebhookView.class), examples = @ExampleObject(name = "webhook", value = Examples.WEBHOOK)))
    @APIResponse(responseCode = "412", description = "The webhook has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Uni<RestResponse<WebhookView>> edit(@PathParam("id") UUID id, @NotNull ObjectNode patch,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return webhooks.edit(id, callers.caller(), patch, ifMatch).map(WebhookResource::tagged);
    }

    /** What is on its way is not delivered any more. */
    @DELETE
    @Path("{id}")
    @RolesAllowed({ Roles.WRITE, Roles.ADMIN })
    @Operation(operationId = "removeWebhook", summary = "Removes a webhook with its deliveries and its secret")
    @APIResponse(responseCode = "204", description = "It is gone")
    public Uni<Void> remove(
            @PathParam("id") @Parameter(example = "0d0c0e5e-7a52-4d5e-9a39-0c1f2f3b7a11") UUID id) {
        return webhooks.remove(id, callers.caller());
    }

    private static RestResponse<WebhookView> tagged(KnownWebhook webhook) {
        return RestResponse.ResponseBuilder.ok(webhook.view()).header(HttpHeaders.ETAG, webhook.etag().text()).build();
    }
}
