package io.adobridge.testbed.azure.front;

import java.io.Serial;

/** An answer with Azure DevOps' error envelope, thrown by whoever finds that a request cannot be served. */
public final class ApiError extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final int status;
    private final String typeKey;

    /**
     * @param typeKey the name of the exception, such as {@code GitRepositoryNotFoundException}
     * @param message the text with its code, such as {@code TF401019: …}
     */
    public ApiError(int status, String typeKey, String message) {
        super(message, null, false, false);
        this.status = status;
        this.typeKey = typeKey;
    }

    /** A parameter or body that Azure DevOps would refuse with 400. */
    public static ApiError badRequest(String message) {
        return new ApiError(400, "VssPropertyValidationException", message);
    }

    /** The answer to send. */
    public Reply reply() {
        return Reply.error(status, typeKey, String.valueOf(getMessage()));
    }
}
