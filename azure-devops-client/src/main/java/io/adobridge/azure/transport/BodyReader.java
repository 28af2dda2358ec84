package io.adobridge.azure.transport;

import java.io.IOException;

/** Makes something of a body while it arrives. */
interface BodyReader<T> {

    /** The next piece. */
    void feed(byte[] bytes) throws IOException;

    /** What the whole body says; fails where it ends too early. */
    T end() throws IOException;
}
