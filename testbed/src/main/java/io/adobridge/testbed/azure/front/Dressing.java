package io.adobridge.testbed.azure.front;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import io.adobridge.testbed.azure.fault.Effect;

/** Puts on an answer what every answer carries, and what a fault adds to it. */
final class Dressing {
    private static final byte[] BYTE_ORDER_MARK = { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF };

    private Dressing() {
    }

    /** The answer that a fault gives. */
    static Reply faulty(Effect.Answer answer) {
        return new Reply(answer.status(), answer.contentType().isEmpty() ? null : answer.contentType(), answer.headers(),
                out -> out.write(answer.body().getBytes(UTF_8)));
    }

    static Reply dress(Call call, Reply reply) {
        Map<String, String> headers = new LinkedHashMap<>(reply.headers());
        String activity = UUID.randomUUID().toString();
        headers.put("ActivityId", activity);
        headers.put("X-TFS-Session", activity);
        headers.put("X-VSS-E2EID", activity);
        Caller caller = call.caller();
        if (caller != null)
            headers.put("X-VSS-UserData", caller.identity().id() + ":" + caller.identity().uniqueName());
        headers.putAll(call.verdict().headers());
        if (call.effect() instanceof Effect.Headers more)
            headers.putAll(more.headers());
        boolean marked = call.effect() instanceof Effect.ByteOrderMark;
        return new Reply(reply.status(), reply.contentType(), headers, marked ? marked(reply.body()) : reply.body());
    }

    private static Reply.Body marked(Reply.Body body) {
        return out -> {
            out.write(BYTE_ORDER_MARK);
            body.write(out);
        };
    }
}
