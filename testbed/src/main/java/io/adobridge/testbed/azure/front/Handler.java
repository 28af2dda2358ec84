package io.adobridge.testbed.azure.front;

/** Answers one route of one organisation; called by several threads at once, on threads that may compute. */
@FunctionalInterface
public interface Handler {

    /**
     * The answer.
     *
     * @throws ApiError to answer with an error envelope
     */
    Reply handle(Request request);
}
