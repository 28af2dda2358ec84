package io.adobridge.testbed.azure.front;

import java.io.Serial;

/** An answer with Azure DevOps' error envelope, thrown by whoever finds that a request cannot be served. */
public final class ApiError extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient Reply reply;

    /**
     * @param typeKey the name of the exception, such as {@code GitRepositoryNotFoundException}
     * @param message the text with its code, such as {@code TF401019: …}
     */
    public ApiError(int status, String typeKey, String message) {
        this(message, Reply.error(status, typeKey, message));
    }

    private ApiError(String message, Reply reply) {
        super(message, null, false, false);
        this.reply = reply;
    }

    /** Ends a call with an answer of any kind. */
    static ApiError ending(Reply reply) {
        return new ApiError("ended with " + reply.status(), reply);
    }

    /** A parameter or body that Azure DevOps would refuse with 400. */
    public static ApiError badRequest(String message) {
        return new ApiError(400, "VssPropertyValidationException", message);
    }

    /** The answer to send. */
    public Reply reply() {
        return reply;
    }
}
