package io.adobridge.reporting.sarif;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that ends with a refusal once too much has come out of it: what a small gzip unpacks to counts in full. */
final class Bounded extends FilterInputStream {

    private final long most;
    private long seen;

    Bounded(InputStream in, long most) {
        super(in);
        this.most = most;
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

    private void count(int more) {
        seen += more;
        if (seen > most) {
            throw new SarifTooLarge("The document is larger than " + (most >> 20) + " MiB once unpacked; report less at once");
        }
    }
}
