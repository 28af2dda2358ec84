package io.adobridge.azure.transport;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.AzureDevOpsFailure;
import io.adobridge.azure.AzureDevOpsFailure.Evidence;
import io.adobridge.azure.AzureDevOpsFailure.Forbidden;
import io.adobridge.azure.AzureDevOpsFailure.NotFound;
import io.adobridge.azure.AzureDevOpsFailure.Rejected;
import io.adobridge.azure.AzureDevOpsFailure.Throttled;
import io.adobridge.azure.AzureDevOpsFailure.TokenExpired;
import io.adobridge.azure.AzureDevOpsFailure.Unauthorized;
import io.adobridge.azure.AzureDevOpsFailure.Unavailable;
import io.adobridge.azure.AzureDevOpsFailure.Unreachable;
import io.adobridge.azure.AzureDevOpsFailure.Unreachable.Obstacle;
import io.adobridge.azure.AzureDevOpsFailure.VersionUnsupported;
import io.vertx.mutiny.core.http.HttpClientResponse;

/**
 * What the head of a reply and its error body mean.
 *
 * @param call method and path template
 * @param status of the reply
 * @param mediaType of the body in lower case, empty if there is none
 * @param serviceError Azure's words in {@code X-TFS-ServiceError}
 * @param location of a redirect
 * @param activityId of the reply
 */
record Verdict(String call, int status, String mediaType, @Nullable String serviceError, @Nullable String location,
        @Nullable String activityId) {

    private static final Pattern SIGN_IN = Pattern.compile("_signin|//login\\.", Pattern.CASE_INSENSITIVE);

    /** How long to wait after a 429 that does not say so. */
    private static final Duration UNANNOUNCED = Duration.ofSeconds(1);

    static Verdict of(String call, HttpClientResponse reply) {
        String type = reply.getHeader("Content-Type");
        return new Verdict(call, reply.statusCode(), type == null ? "" : type.toLowerCase(Locale.ROOT),
                reply.getHeader("X-TFS-ServiceError"), reply.getHeader("Location"), reply.getHeader("ActivityId"));
    }

    /** Whether the body is what was asked for: 2xx, and not a sign-in page. */
    boolean isGood() {
        boolean transformed = status == 203 && !mediaType.contains("json");
        return status >= 200 && status < 300 && !mediaType.startsWith("text/html") && !transformed;
    }

    /**
     * The failure that this reply is.
     *
     * @param pause that the reply asks for, zero if it does not
     */
    AzureDevOpsFailure failure(Fault fault, Duration pause) {
        Evidence evidence = new Evidence(call, status, fault.typeKey(), detail(fault), activityId);
        if (saysExpired(fault)) {
            return new TokenExpired(evidence);
        }
        if (status == 429 || fault.mentions("TF400733")) {
            return new Throttled(evidence, pause.isZero() ? UNANNOUNCED : pause);
        }
        if (status < 400) {
            return insteadOfJson(evidence);
        }
        return status >= 500 ? new Unavailable(evidence) : refusal(evidence, fault);
    }

    private AzureDevOpsFailure insteadOfJson(Evidence evidence) {
        boolean signIn = status == 203 || (location != null && SIGN_IN.matcher(location).find());
        return signIn ? new Unauthorized(evidence) : new Rejected(evidence);
    }

    private AzureDevOpsFailure refusal(Evidence evidence, Fault fault) {
        if (fault.isOf("VssVersion") || fault.isOf("VssInvalidPreviewVersion")) {
            return new VersionUnsupported(evidence);
        }
        if (fault.isOf("ProjectDoesNotExist") || fault.mentions("TF200016") || fault.mentions("VS800075")) {
            return new NotFound(evidence);
        }
        return switch (status) {
            case 401 -> new Unauthorized(evidence);
            case 403 -> new Forbidden(evidence);
            case 404, 410 -> new NotFound(evidence);
            case 407 -> new Unreachable(evidence, Obstacle.PROXY_SIGN_IN);
            case 408 -> new Unavailable(evidence);
            default -> new Rejected(evidence);
        };
    }

    private boolean saysExpired(Fault fault) {
        if (status != 203 && status != 401 && (status < 300 || status >= 400)) {
            return false;
        }
        String words = String.valueOf(serviceError) + " " + fault.message();
        return words.toLowerCase(Locale.ROOT).contains("expired");
    }

    private @Nullable String detail(Fault fault) {
        if (serviceError != null && (fault.message() == null || mediaType.startsWith("text/html"))) {
            return decoded(serviceError);
        }
        if (status < 300 && mediaType.startsWith("text/html")) {
            return "a web page where JSON was expected: a sign-in page, an access proxy, or not the address of an organization or collection";
        }
        return Optional.ofNullable(fault.message()).map(this::withServiceError)
                .orElse(status >= 300 && status < 400 ? "a redirect, which is not followed" : null);
    }

    /** The body says the least that is true; who was refused, and by which policy, stands in the header. */
    private String withServiceError(String message) {
        if (serviceError == null || message.contains(decoded(serviceError))) {
            return message;
        }
        return message + " (" + decoded(serviceError) + ")";
    }

    /** The header's words come percent-encoded. */
    private static String decoded(String words) {
        try {
            return URLDecoder.decode(words, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return words;
        }
    }
}
