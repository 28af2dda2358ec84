package io.adobridge.kit.boundary;

import java.io.IOException;
import java.io.InputStream;

import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;

/** Refuses a body that turns out to be too large while it is read; who reads a stream measures it as well. */
@Provider
public class MeasuredBodies implements ReaderInterceptor {

    /** Asked for with each body, because providers are made before there is a configuration. */
    private final Instance<BoundaryConfig> config;

    MeasuredBodies(Instance<BoundaryConfig> config) {
        this.config = config;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext reading) throws IOException {
        if (reading.getType() != InputStream.class) {
            long most = config.get().bodySize().asLongValue();
            reading.setInputStream(new Bounded(reading.getInputStream(), most, () -> new BodyTooLarge(most)));
        }
        return reading.proceed();
    }
}
