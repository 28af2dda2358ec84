package io.adobridge.azure.transport;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;

import io.adobridge.azure.AzureDevOpsFailure;
import io.adobridge.azure.AzureDevOpsFailure.Evidence;
import io.adobridge.azure.AzureDevOpsFailure.Rejected;
import io.adobridge.azure.AzureDevOpsFailure.TlsUntrusted;
import io.adobridge.azure.AzureDevOpsFailure.Unavailable;
import io.adobridge.azure.AzureDevOpsFailure.Unreachable;
import io.adobridge.azure.AzureDevOpsFailure.Unreachable.Obstacle;
import io.adobridge.azure.transport.JsonTokens.BodyTooLong;
import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.proxy.ProxyConnectException;
import io.vertx.core.VertxException;
import javax.net.ssl.SSLException;

/** What the network and the parser throw, as failures of Azure DevOps. */
final class WireFailures {

    private static final int DEEPEST_CAUSE = 10;

    private WireFailures() {
    }

    /**
     * The failure that a throwable stands for; a throwable that stands for none, such as a mistake of ours, stays what it is.
     */
    static Throwable of(String call, Throwable thrown) {
        if (thrown instanceof AzureDevOpsFailure) {
            return thrown;
        }
        if (has(thrown, JacksonException.class) || has(thrown, BodyTooLong.class)) {
            return unreadable(call, thrown);
        }
        if (has(thrown, SSLException.class)) {
            return untrusted(call, thrown);
        }
        return connection(call, thrown);
    }

    private static Throwable connection(String call, Throwable thrown) {
        if (has(thrown, UnknownHostException.class)) {
            return new Unreachable(Evidence.noReply(call, "the name does not resolve"), Obstacle.NAME).because(thrown);
        }
        if (has(thrown, ProxyConnectException.class)) {
            return new Unreachable(Evidence.noReply(call, "the proxy does not connect"), refusal(thrown)).because(thrown);
        }
        if (has(thrown, ConnectTimeoutException.class)) {
            return new Unreachable(Evidence.noReply(call, "no answer to the attempt to connect"), Obstacle.SILENCE)
                    .because(thrown);
        }
        if (has(thrown, ConnectException.class) || has(thrown, NoRouteToHostException.class)) {
            return new Unreachable(Evidence.noReply(call, "no connection")).because(thrown);
        }
        if (has(thrown, TimeoutException.class)) {
            return new Unavailable(Evidence.noReply(call, "no answer in time")).because(thrown);
        }
        if (has(thrown, IOException.class) || has(thrown, VertxException.class)) {
            return new Unavailable(Evidence.noReply(call, "the connection was dropped")).because(thrown);
        }
        return thrown;
    }

    private static AzureDevOpsFailure untrusted(String call, Throwable thrown) {
        if (has(thrown, CertificateException.class)) {
            return new TlsUntrusted(Evidence.noReply(call, innermost(thrown))).because(thrown);
        }
        return new Unreachable(Evidence.noReply(call, "it does not speak TLS as we do"), Obstacle.TLS).because(thrown);
    }

    /** The status of the proxy stands in the message alone. */
    private static Obstacle refusal(Throwable thrown) {
        boolean signIn = causes(thrown).anyMatch(cause -> cause instanceof ProxyConnectException
                && String.valueOf(cause.getMessage()).contains("status: 407"));
        return signIn ? Obstacle.PROXY_SIGN_IN : Obstacle.PROXY;
    }

    /** The parser's own words quote the body, so they are not passed on. */
    private static AzureDevOpsFailure unreadable(String call, Throwable thrown) {
        if (has(thrown, BodyTooLong.class)) {
            return new Rejected(Evidence.noReply(call, String.valueOf(thrown.getMessage())));
        }
        String where = thrown instanceof JsonMappingException mapping ? " at " + mapping.getPathReference() : "";
        return new Unavailable(Evidence.noReply(call,
                "the body is cut off or not what was expected" + where + " (" + thrown.getClass().getSimpleName() + ")"));
    }

    private static boolean has(Throwable thrown, Class<?> type) {
        return causes(thrown).anyMatch(type::isInstance);
    }

    private static String innermost(Throwable thrown) {
        return causes(thrown).reduce((outer, inner) -> inner).map(Throwable::getMessage).orElse("");
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        Predicate<Throwable> exists = cause -> cause != null;
        return Stream.iterate(thrown, exists, Throwable::getCause).limit(DEEPEST_CAUSE);
    }
}
