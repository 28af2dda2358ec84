package io.adobridge.kit.boundary;

import org.eclipse.microprofile.config.ConfigProvider;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.config.SmallRyeConfig;

/**
 * Puts a {@link HeadWatch} on every connection that is accepted. Netty finds it as a service, because neither Quarkus
 * nor Vert.x lets an application at a connection before its first request.
 */
@RegisterForReflection
public final class WatchedConnections extends ChannelInitializerExtension {

    private final BoundaryConfig config = ConfigProvider.getConfig().unwrap(SmallRyeConfig.class)
            .getConfigMapping(BoundaryConfig.class);

    @Override
    public void postInitializeServerChildChannel(Channel connection) {
        connection.pipeline().addFirst("head-watch", new HeadWatch(config.headPatience()));
    }
}
