package io.adobridge.kit.trace;

import jakarta.inject.Singleton;

import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdkBuilder;
import io.opentelemetry.sdk.internal.ExceptionAttributeResolver;
import io.opentelemetry.sdk.trace.SdkTracerProviderBuilder;
import io.opentelemetry.sdk.trace.internal.SdkTracerProviderUtil;
import io.quarkus.opentelemetry.runtime.AutoConfiguredOpenTelemetrySdkBuilderCustomizer;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * Exceptions are events of a span by their type alone. Their messages carry what callers and servers have sent; they are logged
 * under their trace id where they may be.
 */
@Singleton
// the SDK itself reaches its builder's method by reflection
@RegisterForReflection(targets = SdkTracerProviderBuilder.class, fields = false)
class SilentExceptions implements AutoConfiguredOpenTelemetrySdkBuilderCustomizer {

    @Override
    public void customize(AutoConfiguredOpenTelemetrySdkBuilder builder) {
        builder.addTracerProviderCustomizer((provider, config) -> silenced(provider));
    }

    private static SdkTracerProviderBuilder silenced(SdkTracerProviderBuilder provider) {
        SdkTracerProviderUtil.setExceptionAttributeResolver(provider, (attributes, thrown, longest) -> attributes
                .setAttribute(ExceptionAttributeResolver.EXCEPTION_TYPE, thrown.getClass().getName()));
        return provider;
    }
}
