package io.adobridge.kit.boundary;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/**
 * Starts a service. Before that it has Netty look for {@link WatchedConnections}: Netty does so only where it is told
 * to, and asks for it once, with the first connection of any kind.
 */
@QuarkusMain
public final class Launch {

    private Launch() {
    }

    public static void main(String... arguments) {
        System.setProperty(ChannelInitializerExtension.EXTENSIONS_SYSTEM_PROPERTY, "serviceload");
        Quarkus.run(arguments);
    }
}
