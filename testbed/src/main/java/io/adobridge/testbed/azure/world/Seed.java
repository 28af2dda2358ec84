package io.adobridge.testbed.azure.world;

import java.util.OptionalLong;
import java.util.UUID;

/**
 * Where all of a world comes from: numbers, GUIDs and commit ids that look random and are the same in every run.
 * The hash is the one of SplitMix64, which can be inverted, so that a commit id leads back to its commit without a table.
 */
@SuppressWarnings("EnumOrdinal") // any number of its own will do for a kind
public record Seed(long value) {
    private static final long GAMMA = 0x9e3779b97f4a7c15L;
    private static final int KIND_SHIFT = 56;
    private static final int SHA_LENGTH = 40;

    /** A number for the thing of that kind and index. */
    public long hash(Kind kind, long index) {
        return mix(mix(value + GAMMA * (kind.ordinal() + 1)) + GAMMA * index);
    }

    /** As many numbers as wanted for the thing of that kind and index. */
    public Dice dice(Kind kind, long index) {
        return new Dice(hash(kind, index));
    }

    /** The GUID of the thing of that kind and index. */
    public UUID guid(Kind kind, long index) {
        long high = hash(kind, index) & 0xffffffffffff0fffL;
        long low = mix((high | 0x4000L) + index) & 0x3fffffffffffffffL;
        return new UUID(high | 0x4000L, low | 0x8000000000000000L);
    }

    /** The 40 hexadecimal digits of the Git object of that kind and index; {@link #indexOf} leads back. */
    public String sha(Kind kind, long index) {
        long head = mix(((long) kind.ordinal() << KIND_SHIFT) ^ index ^ mix(value));
        long tail = mix(head + GAMMA);
        return "%016x%016x%08x".formatted(head, tail, (int) mix(tail));
    }

    /** The index that {@link #sha} was given; empty for any other text. */
    public OptionalLong indexOf(Kind kind, String sha) {
        if (sha.length() != SHA_LENGTH)
            return OptionalLong.empty();
        try {
            long tagged = unmix(Long.parseUnsignedLong(sha.substring(0, 16), 16)) ^ mix(value);
            long index = tagged & (1L << KIND_SHIFT) - 1;
            return sha(kind, index).equals(sha) ? OptionalLong.of(index) : OptionalLong.empty();
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    static long mix(long z) {
        long a = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        long b = (a ^ a >>> 27) * 0x94d049bb133111ebL;
        return b ^ b >>> 31;
    }

    private static long unmix(long z) {
        long a = (z ^ z >>> 31 ^ z >>> 62) * 0x319642b2d24d8ec3L;
        long b = (a ^ a >>> 27 ^ a >>> 54) * 0x96de1b173f119089L;
        return b ^ b >>> 30 ^ b >>> 60;
    }
}
