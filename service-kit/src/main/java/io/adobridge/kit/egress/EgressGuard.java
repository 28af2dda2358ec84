package io.adobridge.kit.egress;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.adobridge.azure.Egress;
import io.adobridge.azure.EgressDenied;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;

/**
 * Judges every outbound request: the host must be Azure DevOps Services, Microsoft Entra, or on the operator's list, and
 * every address that it resolves to must be fit to send to. Microsoft's hosts are on the internet; into private networks
 * only hosts lead that the operator has named, those of Microsoft included where a company has a gateway for them; loopback
 * counts as fit only where the operator has named this very machine.
 */
@ApplicationScoped
public class EgressGuard implements Egress {

    private static final List<AllowedHost> MICROSOFT = Stream.of("dev.azure.com", "*.dev.azure.com",
            "*.visualstudio.com", "login.microsoftonline.com", "login.microsoftonline.us", "login.partner.microsoftonline.cn")
            .map(AllowedHost::parse).toList();

    private static final Pattern ADDRESS = Pattern.compile("\\[.*]|[0-9.]+");
    private static final int MAX_PORT = 65_535;

    private final List<Entry> allowed;
    private final Vertx vertx;
    private final Resolver names;

    @Inject
    EgressGuard(EgressConfig config, Vertx vertx) {
        this(config, vertx, InetAddress::getAllByName);
    }

    EgressGuard(EgressConfig config, Vertx vertx, Resolver names) {
        this.allowed = Stream.concat(
                config.allowedHosts().stream().flatMap(List::stream).map(AllowedHost::parse)
                        .map(host -> new Entry(host, host.nearest())).sorted(Comparator.comparing(Entry::nearest)),
                MICROSOFT.stream().map(host -> new Entry(host, Zone.PUBLIC))).toList();
        this.vertx = vertx;
        this.names = names;
    }

    /** A host, and the nearest zone that its addresses may lie in. */
    private record Entry(AllowedHost host, Zone nearest) {
    }

    /** Finds the addresses of a name. */
    @FunctionalInterface
    interface Resolver {

        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    @Override
    public Uni<InetAddress> admit(URI target) {
        return Uni.createFrom().item(() -> entryFor(target))
                .chain(entry -> resolve(target.getHost())
                        .map(addresses -> requireFit(target, entry, addresses)));
    }

    /** The proxy resolves the name and sees to the address, so a name is judged as a name; an address is judged as ever. */
    @Override
    public Uni<Void> admitThroughProxy(URI target) {
        return target.getHost() != null && ADDRESS.matcher(target.getHost()).matches()
                ? admit(target).replaceWithVoid()
                : Uni.createFrom().item(() -> entryFor(target)).replaceWithVoid();
    }

    private Entry entryFor(URI target) {
        requirePlain(target);
        return allowed.stream().filter(entry -> entry.host().covers(target)).findFirst()
                .orElseThrow(() -> new EgressDenied(host(target)
                        + " is not among the hosts that the operator allows (adobridge.egress.allowed-hosts)"));
    }

    private static void requirePlain(URI target) {
        String scheme = target.getScheme() == null ? "" : target.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw new EgressDenied("only https addresses are requested");
        }
        if (target.getHost() == null) {
            throw new EgressDenied("the address names no host");
        }
        if (target.getRawUserInfo() != null) {
            throw new EgressDenied("an address must not carry credentials");
        }
        if (target.getPort() == 0 || target.getPort() > MAX_PORT) {
            throw new EgressDenied("the address names a port that there is not");
        }
    }

    private Uni<List<InetAddress>> resolve(String host) {
        return vertx.<List<InetAddress>> executeBlocking(() -> List.of(names.resolve(unbracketed(host))), false)
                .onFailure(UnknownHostException.class).transform(unknown -> new UnknownHostException(host));
    }

    private static InetAddress requireFit(URI target, Entry entry, List<InetAddress> addresses) {
        if (addresses.stream().anyMatch(address -> Addresses.zone(address).compareTo(entry.nearest()) < 0)) {
            throw new EgressDenied(host(target) + " resolves to an address that is never requested");
        }
        return addresses.get(0);
    }

    private static String host(URI target) {
        return target.getPort() < 0 ? target.getHost() : target.getHost() + ":" + target.getPort();
    }

    private static String unbracketed(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
