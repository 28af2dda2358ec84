package io.adobridge.kit.boundary;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** A stream that ends with a refusal once too much has come out of it: what a small gzip unpacks to counts in full. */
public final class Bounded extends FilterInputStream {

    private final long most;
    private final Supplier<RuntimeException> refusal;
    private long seen;

    /** @param most bytes that may come out of it */
    public Bounded(InputStream in, long most, Supplier<RuntimeException> refusal) {
        super(in);
        this.most = most;
        this.refusal = refusal;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int some = super.read(into, from, length);
        count(Math.max(0, some));
        return some;
    }

    /** Of what is too large nobody waits for the rest, which closing would. */
    @Override
    public void close() throws IOException {
        if (seen <= most) {
            super.close();
        }
    }

    private void count(int more) {
        seen += more;
        if (seen > most) {
            throw refusal.get();
        }
    }
}
