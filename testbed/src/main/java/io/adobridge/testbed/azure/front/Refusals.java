package io.adobridge.testbed.azure.front;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The answers to callers that may not do what they ask for. */
final class Refusals {
    static final String EXPIRED = "Access Denied: The Personal Access Token used has expired.";
    static final String FORBIDDEN_TOKENS = "TF400813: Personal access tokens are disabled by the policy of this organization.";

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en-US"><head><title>Azure DevOps Services | Sign In</title></head>
            <body><div id="sign-in"><h1>Sign in to your account</h1></div></body></html>
            """;

    private Refusals() {
    }

    /** What an unknown caller meets: the door of the organisation. */
    static Reply signIn(Call call, Organization organization, String reason) {
        Reply reply = organization.specification().kind().onPremises() ? challenge()
                : signInOnServices(call, organization, reason);
        return reason.isEmpty() ? reply : reply.with("X-TFS-ServiceError", Paths.encode(reason));
    }

    private static Reply signInOnServices(Call call, Organization organization, String reason) {
        boolean quiet = "Suppress".equalsIgnoreCase(call.header("X-TFS-FedAuthRedirect"))
                && call.header("Accept").contains("application/json");
        if (quiet || call.method().name().equals("PATCH"))
            return unauthorized(
                    reason.equals(EXPIRED) ? reason : "TF400813: The user '' is not authorized to access this resource.",
                    reason.equals(EXPIRED) ? "AccessCheckException" : "UnauthorizedRequestException");
        return switch (organization.policy().signIn()) {
            case REDIRECT -> redirect(call, organization);
            case PAGE -> page();
            case UNAUTHORIZED -> unauthorized("TF400813: The user '' is not authorized to access this resource.",
                    "UnauthorizedRequestException");
        };
    }

    /** 302 to the sign-in page, which stands at {@code _signin} of the organisation. */
    static Reply redirect(Call call, Organization organization) {
        return Reply
                .bytes(302, "text/html; charset=utf-8", "<html><head><title>Object moved</title></head></html>".getBytes(UTF_8))
                .with("Location",
                        call.root() + "/" + Paths.encode(organization.name()) + "/_signin?realm=dev.azure.com&reply_to="
                                + Paths.encode(call.root() + call.path()));
    }

    /** The sign-in page with 203. */
    static Reply page() {
        return Reply.bytes(203, "text/html; charset=utf-8", PAGE.getBytes(UTF_8));
    }

    /** The challenge of a Server. */
    static Reply challenge() {
        return Reply
                .bytes(401, "text/html; charset=utf-8", "<html><body><h2>401 - Unauthorized</h2></body></html>".getBytes(UTF_8))
                .with("WWW-Authenticate", "Negotiate, NTLM, Basic realm=\"server\"");
    }

    private static Reply unauthorized(String message, String typeKey) {
        return Reply.error(401, typeKey, message)
                .with("WWW-Authenticate", "Bearer, Basic realm=\"https://tfsprodxx1.app.visualstudio.com/\", TFS-Federated")
                .with("X-VSS-AuthenticateError", "Unauthorized");
    }

    /** A token that is valid but does not grant enough. */
    static Reply missingScope(Caller caller, int status) {
        String message = "TF400813: The user '" + caller.identity().id() + "' is not authorized to access this resource.";
        return Reply.error(status, "UnauthorizedRequestException", message).with("X-TFS-ServiceError", Paths.encode(message));
    }

    /** A user whose licence does not include the area. */
    static Reply missingLicence(Caller caller) {
        return Reply.error(403, "AccessCheckException", "Access Denied: " + caller.identity().displayName()
                + " needs Basic access to use this feature.");
    }

    /** A network that the organisation does not let in. */
    static Reply blockedByNetwork() {
        String message = "VS403463: The conditional access policy defined by your Microsoft Entra administrator has failed.";
        return Reply.error(403, "ConditionalAccessPolicyException", message).with("X-TFS-ServiceError", Paths.encode(message));
    }

    /** A project that is switched off: answered as one that is not there. */
    static Reply disabledProject(String name) {
        return Reply.error(404, "ProjectDoesNotExistWithNameException", "TF200016: The following project does not exist: "
                + name
                + ". Verify that the name of the project is correct and that the project exists on the specified Azure DevOps"
                + " Server.");
    }

    /** An organisation that does not exist. */
    static Reply unknownOrganization() {
        return Reply
                .bytes(404, "text/html; charset=utf-8", ("<!DOCTYPE html><html><head><title>Azure DevOps Services | 404</title>"
                        + "</head><body><h1>404 - Not found</h1></body></html>").getBytes(UTF_8));
    }

    /** A path that leads nowhere. */
    static Reply unknownResource(Call call) {
        return Reply.error(404, "HttpException", "The controller for path '" + call.path()
                + "' was not found or does not implement IController.");
    }

    /** A path that leads somewhere, but not with this method. */
    static Reply wrongMethod(Call call) {
        return Reply.error(405, "HttpException",
                "The requested resource does not support http method '" + call.method() + "'.");
    }
}
