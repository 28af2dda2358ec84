package io.adobridge.reporting.findings;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;

/** Refuses a body that turns out to be too large while it is read; who reads a stream measures it as well. */
@Provider
public class MeasuredBodies implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext reading) throws IOException {
        if (reading.getType() != InputStream.class) {
            reading.setInputStream(new Measured(reading.getInputStream()));
        }
        return reading.proceed();
    }

    private static final class Measured extends FilterInputStream {

        private long seen;

        Measured(InputStream in) {
            super(in);
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
            if (seen <= BodyLimits.OTHERS) {
                super.close();
            }
        }

        private void count(int more) {
            seen += more;
            if (seen > BodyLimits.OTHERS) {
                throw new BodyTooLarge();
            }
        }
    }
}
