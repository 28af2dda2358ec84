package io.adobridge.testbed.spans;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A span as it was sent.
 *
 * @param service who sent it
 * @param parent the id of the span above it, empty at the top of a trace
 * @param kind as in OpenTelemetry's API: {@code INTERNAL}, {@code SERVER}, {@code CLIENT} and so on
 * @param attributes plain ones as text
 * @see <a href="https://github.com/open-telemetry/opentelemetry-proto/blob/main/opentelemetry/proto/trace/v1/trace.proto">OTLP,
 *      traces</a>
 */
public record ReceivedSpan(String service, String trace, String id, String parent, String name, String kind,
        Map<String, String> attributes, List<Event> events) {

    private static final List<String> KINDS = List.of("UNSPECIFIED", "INTERNAL", "SERVER", "CLIENT", "PRODUCER", "CONSUMER");

    /** Something that happened at one moment of a span. */
    public record Event(String name, Map<String, String> attributes) {

        static Event of(ProtobufMessage event) {
            return new Event(event.text(2), attributesOf(event, 3));
        }
    }

    /** All spans of an {@code ExportTraceServiceRequest}. */
    static Stream<ReceivedSpan> in(byte[] request) {
        return ProtobufMessage.of(request).messages(1).stream().flatMap(ReceivedSpan::ofResource);
    }

    private static Stream<ReceivedSpan> ofResource(ProtobufMessage resource) {
        String service = resource.messages(1).stream().map(its -> attributesOf(its, 1).getOrDefault("service.name", ""))
                .findFirst().orElse("");
        return resource.messages(2).stream().flatMap(scope -> scope.messages(2).stream()).map(span -> of(service, span));
    }

    private static ReceivedSpan of(String service, ProtobufMessage span) {
        return new ReceivedSpan(service, span.hex(1), span.hex(2), span.hex(4), span.text(5),
                KINDS.get((int) span.number(6)), attributesOf(span, 9), span.messages(11).stream().map(Event::of).toList());
    }

    private static Map<String, String> attributesOf(ProtobufMessage message, int field) {
        return message.messages(field).stream().collect(Collectors.toMap(each -> each.text(1),
                each -> each.messages(2).stream().map(ReceivedSpan::plain).findFirst().orElse(""), (one, other) -> other));
    }

    private static String plain(ProtobufMessage value) {
        if (value.has(2)) {
            return String.valueOf(value.number(2) == 1);
        }
        if (value.has(3)) {
            return String.valueOf(value.number(3));
        }
        return value.has(4) ? String.valueOf(value.real(4)) : value.text(1);
    }
}
