package io.adobridge.reporting.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Names out of content: half of a SHA-256 over parts that cannot run into each other. */
public final class Digest {

    private Digest() {
    }

    /** The same for the same parts in the same order, for as good as certain another one for any others. */
    public static UUID of(@Nullable Object... parts) {
        MessageDigest sha = sha256();
        for (Object part : parts) {
            byte[] text = String.valueOf(part).getBytes(UTF_8);
            sha.update(ByteBuffer.allocate(5).put((byte) (part == null ? 0 : 1)).putInt(text.length).array());
            sha.update(text);
        }
        ByteBuffer half = ByteBuffer.wrap(sha.digest());
        return new UUID(half.getLong(), half.getLong());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }
}
