package io.adobridge.reporting.findings;

import java.io.IOException;
import java.io.InputStream;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;

import io.adobridge.reporting.sarif.Bounded;

/** Refuses a body that turns out to be too large while it is read; who reads a stream measures it as well. */
@Provider
public class MeasuredBodies implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext reading) throws IOException {
        if (reading.getType() != InputStream.class) {
            reading.setInputStream(new Bounded(reading.getInputStream(), BodyLimits.OTHERS, BodyTooLarge::new));
        }
        return reading.proceed();
    }
}
