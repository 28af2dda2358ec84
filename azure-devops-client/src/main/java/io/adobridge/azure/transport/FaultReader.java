package io.adobridge.azure.transport;

import java.io.ByteArrayOutputStream;

/** The beginning of an error body; the rest is dropped. */
final class FaultReader implements BodyReader<Fault> {

    private static final int LONGEST = 64 * 1024;

    private final ByteArrayOutputStream beginning = new ByteArrayOutputStream();

    @Override
    public void feed(byte[] bytes) {
        int room = LONGEST - beginning.size();
        beginning.write(bytes, 0, Math.min(room, bytes.length));
    }

    @Override
    public Fault end() {
        return Fault.of(beginning.toByteArray());
    }
}
