package io.adobridge.reporting.source;

import java.util.Optional;
import java.util.function.Supplier;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;

/** The states that a caller makes its request depend on ({@code If-Match}, {@code If-None-Match}). */
public final class Preconditions {

    private static final int FAILED = 412;

    private Preconditions() {
    }

    /**
     * The answer to who reads and knows the state already; none to whom it is to be shown.
     *
     * @param changed what is thrown where the caller goes by another state
     */
    public static Optional<Response> known(Request request, EntityTag now, Supplier<? extends RuntimeException> changed) {
        return Optional.ofNullable(request.evaluatePreconditions(now)).map(Response.ResponseBuilder::build)
                .map(answer -> {
                    if (answer.getStatus() == FAILED) {
                        throw changed.get();
                    }
                    return answer;
                });
    }

    /**
     * Lets a change go on that is based on the state there is, or says of none.
     *
     * @param now the state; null where there is none
     * @param changed what is thrown where the caller goes by another state
     */
    public static void require(Request request, @Nullable EntityTag now, Supplier<? extends RuntimeException> changed) {
        if ((now == null ? request.evaluatePreconditions() : request.evaluatePreconditions(now)) != null) {
            throw changed.get();
        }
    }
}
