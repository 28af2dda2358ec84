package io.adobridge.connection.signin;

import java.net.URI;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import io.adobridge.azure.Secret;
import io.adobridge.connection.access.Roles;
import io.adobridge.connection.authentication.Auth;
import io.adobridge.connection.registration.RegisterConnection;
import io.adobridge.connection.registration.Registration;
import io.adobridge.connection.signin.SignInStart.Started;
import io.adobridge.kit.access.CallerProvider;
import io.smallrye.mutiny.Uni;

/** Lets people sign in for connections that act on their behalf. */
@Path(SignInResource.CONNECTIONS)
@Tag(name = "Sign-in")
@Produces(MediaType.APPLICATION_JSON)
public class SignInResource {

    static final String CONNECTIONS = "/api/v1/connections";

    private static final String CALLBACK = CONNECTIONS + "/oauth/callback";
    private static final String COOKIE = "adobridge-sign-in";
    private static final int LONGEST = 8000;

    private static final String START = """
            {"name": "Contoso", "host": {"kind": "services", "organization": "contoso"},
             "auth": {"kind": "oauth", "tenant": "contoso.onmicrosoft.com", "clientId": "7c1e2f5e-0a2a-4c0e-9f57-3f6f1d0b2a11",
              "clientSecret": "<client secret>", "redirectUri": "https://bridge.example.com/api/v1/connections/oauth/callback"},
             "owners": ["platform"], "services": ["repos", "pipelines", "boards"]}""";
    private static final String AGAIN = """
            {"clientSecret": "<client secret>", "redirectUri": "https://bridge.example.com/api/v1/connections/oauth/callback"}""";
    private static final String STARTED = """
            {"authorizationUrl": "https://login.microsoftonline.com/contoso.onmicrosoft.com/oauth2/v2.0/authorize?client_id=…",
             "expiresAt": "2026-11-21T08:10:00Z"}""";
    private static final String RETURNED = """
            {"connection": "5f0c8b0e-5a52-4d5e-9a39-0c1f2f3b7a11"}""";

    private final SignInStart start;
    private final SignInAgain again;
    private final SignInReturn end;
    private final CallerProvider callers;

    SignInResource(SignInStart start, SignInAgain again, SignInReturn end, CallerProvider callers) {
        this.start = start;
        this.again = again;
        this.end = end;
        this.callers = callers;
    }

    /** The body is a registration whose kind of authentication is {@code oauth}. */
    @POST
    @Path("oauth/start")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.WRITE, Roles.ADMIN })
    @Operation(operationId = "startSignIn", summary = "Begins a connection on behalf of a person, who has to sign in next")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "oauth", value = START)))
    @APIResponse(responseCode = "200", description = "Where to send the person; the cookie that comes with it proves the browser", content = @Content(schema = @Schema(implementation = StartedView.class), examples = @ExampleObject(name = "started", value = STARTED)))
    @APIResponse(responseCode = "409", description = "The name is taken")
    @APIResponse(responseCode = "422", description = "The operator does not allow it, or it is another kind of authentication")
    public Uni<RestResponse<StartedView>> start(@NotNull @Valid RegisterConnection request) {
        return start.start(new Registration(request, callers.caller(), null, true))
                .map(started -> answer(started, redirect(request)));
    }

    /** For the application that the connection has; whoever signs in takes the place of the person before. */
    @POST
    @Path("{id}/oauth/start")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.WRITE, Roles.ADMIN })
    @Operation(operationId = "startSignInAgain", summary = "Has a person sign in again for a connection")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "again", value = AGAIN)))
    @APIResponse(responseCode = "200", description = "Where to send the person; the cookie that comes with it proves the browser", content = @Content(schema = @Schema(implementation = StartedView.class), examples = @ExampleObject(name = "started", value = STARTED)))
    @APIResponse(responseCode = "404", description = "There is none that the caller reaches")
    @APIResponse(responseCode = "409", description = "The connection signs in another way")
    public Uni<RestResponse<StartedView>> startAgain(@PathParam("id") UUID id, @NotNull @Valid StartAgain request) {
        return again.start(id, callers.caller(), request).map(started -> answer(started, request.redirectUri()));
    }

    /**
     * Where Entra sends the browser. It carries no token of ours; the state says what it is about, and the cookie of the
     * browser that began, or else the token of the caller who did, that nobody is made to sign in for somebody else.
     */
    @GET
    @Path("oauth/callback")
    @PermitAll
    @SecurityRequirementsSet
    @Operation(operationId = "endSignIn", summary = "Ends a sign-in: takes the code, verifies the connection and saves it")
    @APIResponse(responseCode = "200", description = "The connection acts for the person", content = @Content(schema = @Schema(implementation = ReturnedView.class), examples = @ExampleObject(name = "connection", value = RETURNED)))
    @APIResponse(responseCode = "400", description = "The sign-in was never begun, has ended, or took too long")
    @APIResponse(responseCode = "403", description = "The person said no, or somebody else began")
    @APIResponse(responseCode = "422", description = "Consent is missing, Entra refuses the code, or the connection does not hold")
    public Uni<RestResponse<ReturnedView>> callback(@QueryParam("state") @NotBlank @Size(max = LONGEST) String state,
            @QueryParam("code") @Size(max = LONGEST) @Nullable String code,
            @QueryParam("error") @DefaultValue("") @Size(max = LONGEST) String error,
            @QueryParam("error_description") @DefaultValue("") @Size(max = LONGEST) String description,
            @CookieParam(COOKIE) @Nullable String browser) {
        return callers.callerIfAny()
                .map(caller -> new Returning(state, browser, caller))
                .chain(who -> code == null || code.isEmpty() ? refuse(who, error, description)
                        : end.complete(who, Secret.of(code)))
                .map(id -> RestResponse.ResponseBuilder.ok(new ReturnedView(id))
                        .location(URI.create(CONNECTIONS + "/" + id)).cookie(cookie("", 0, true)).build());
    }

    private Uni<UUID> refuse(Returning who, String error, String description) {
        return end.refuse(who, SignInFailed.because(error, description));
    }

    private static RestResponse<StartedView> answer(Started started, String redirect) {
        return RestResponse.ResponseBuilder.ok(new StartedView(started.page(), started.expiresAt()))
                .cookie(cookie(started.browser().reveal(), 600, redirect.startsWith("https:"))).build();
    }

    private static NewCookie cookie(String value, int seconds, boolean secure) {
        return new NewCookie.Builder(COOKIE).value(value).path(CALLBACK).maxAge(seconds).secure(secure).httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX).build();
    }

    private static String redirect(RegisterConnection request) {
        return request.auth() instanceof Auth.OAuth auth ? auth.redirectUri() : "";
    }
}
