package io.adobridge.testbed.spans;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * One message of Protocol Buffers, read without its schema.
 *
 * @see <a href="https://protobuf.dev/programming-guides/encoding/">Encoding</a>
 */
final class ProtobufMessage {

    private static final int VARINT = 0;
    private static final int FIXED_64 = 1;
    private static final int BYTES = 2;
    private static final int FIXED_32 = 5;

    private final Map<Integer, List<Object>> fields = new HashMap<>();

    private ProtobufMessage() {
    }

    /**
     * @throws java.nio.BufferUnderflowException if it is cut off
     * @throws IllegalArgumentException if it is none
     */
    static ProtobufMessage of(byte[] bytes) {
        var message = new ProtobufMessage();
        ByteBuffer input = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        while (input.hasRemaining()) {
            long tag = varint(input);
            message.fields.computeIfAbsent((int) (tag >>> 3), field -> new ArrayList<>())
                    .add(value(input, (int) (tag & 7)));
        }
        return message;
    }

    boolean has(int field) {
        return fields.containsKey(field);
    }

    /** The messages in a field, in their order. */
    List<ProtobufMessage> messages(int field) {
        return values(field).stream().map(value -> of((byte[]) value)).toList();
    }

    String text(int field) {
        return new String(bytes(field), StandardCharsets.UTF_8);
    }

    String hex(int field) {
        return HexFormat.of().formatHex(bytes(field));
    }

    /** An integer of any size, 0 where it is absent. */
    long number(int field) {
        return values(field).stream().findFirst().map(Long.class::cast).orElse(0L);
    }

    double real(int field) {
        return Double.longBitsToDouble(number(field));
    }

    private byte[] bytes(int field) {
        return values(field).stream().findFirst().map(byte[].class::cast).orElse(new byte[0]);
    }

    private List<Object> values(int field) {
        return fields.getOrDefault(field, List.of());
    }

    private static Object value(ByteBuffer input, int type) {
        return switch (type) {
            case VARINT -> varint(input);
            case FIXED_64 -> input.getLong();
            case FIXED_32 -> (long) input.getInt();
            case BYTES -> {
                byte[] bytes = new byte[(int) varint(input)];
                ByteBuffer unused = input.get(bytes);
                yield bytes;
            }
            default -> throw new IllegalArgumentException("no type of Protocol Buffers: " + type);
        };
    }

    private static long varint(ByteBuffer input) {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte next = input.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number of more than 64 bits");
    }
}
