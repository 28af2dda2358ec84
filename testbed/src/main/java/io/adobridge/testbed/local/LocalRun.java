package io.adobridge.testbed.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

import io.adobridge.testbed.Testbed;
import io.adobridge.testbed.http.Api;
import io.adobridge.testbed.http.Api.Reply;
import io.adobridge.testbed.local.LocalSettings.Account;
import io.adobridge.testbed.process.ServiceProcess;

/**
 * Everything on this machine, and the main job once through.
 *
 * <p>
 * {@code main} is what {@code deploy/local/run} starts; tests start the same and look at it afterwards.
 */
public final class LocalRun implements AutoCloseable {

    private static final String PROJECT = "Fabrikam";
    private static final String REPOSITORY = "demo-svc";
    private static final String HEAD = "7a60720e261505baf66bbc06f23098165092f7b7";

    private final LocalSettings settings;
    private final Terminal terminal;
    private final World world;
    private final Services services;

    private LocalRun(LocalSettings settings, Terminal terminal, World world, Services services) {
        this.settings = settings;
        this.terminal = terminal;
        this.world = world;
        this.services = services;
    }

    public static void main(String[] arguments) {
        Logger.getLogger("").setLevel(Level.WARNING);
        // nobody reads the log of a library that only wants to say that nobody reads its log
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        Terminal terminal = Terminal.ofThisProcess();
        System.exit(run(List.of(arguments), terminal) ? 0 : 1);
    }

    private static boolean run(List<String> arguments, Terminal terminal) {
        try {
            run(LocalSettings.of(arguments, System.getenv()), terminal);
            return true;
        } catch (RuntimeException failure) {
            terminal.failed(String.valueOf(failure.getMessage()));
            return false;
        }
    }

    private static void run(LocalSettings settings, Terminal terminal) {
        settings.ports().forEach(LocalRun::requireFree);
        var closing = new Closing();
        Runtime.getRuntime().addShutdownHook(new Thread(closing::close, "stop-everything"));
        LocalRun local = start(settings, terminal, closing);
        String connection = local.walk(reply -> {
        });
        if (settings.vault() != null) {
            closing.add(() -> local.remove(connection));
        }
        if (!settings.once()) {
            new Guide(terminal).show(local.world, local.services, connection);
            local.services.all().forEach(service -> service.whenEnded(() -> local.tellEndOf(service, closing)));
            stayUp();
        }
    }

    private void tellEndOf(ServiceProcess service, Closing closing) {
        if (!closing.hasBegun()) {
            terminal.failed("%s has ended, the others go on; its log: %s".formatted(service, service.logFile()));
        }
    }

    /** Starts everything; the services are ready when this returns. */
    public static LocalRun start(LocalSettings settings, Terminal terminal) {
        try (var closing = new Closing()) {
            LocalRun local = start(settings, terminal, closing);
            closing.keep();
            return local;
        }
    }

    private static LocalRun start(LocalSettings settings, Terminal terminal, Closing closing) {
        terminal.title("Starting PostgreSQL, Vault, a token issuer and three services");
        World world = closing.add(World.create(settings));
        Services services = closing.add(Services.start(world::config, settings.ports()));
        services.all().forEach(service -> terminal.done(service.toString()));
        return new LocalRun(settings, terminal, world, services);
    }

    /**
     * Goes through the main job.
     *
     * @param witness sees every answer of the three services
     * @return the id of the connection that it made
     * @throws RuntimeException with what did not arrive
     */
    public String walk(Consumer<Reply> witness) {
        var walk = new Walk(apis(witness), terminal);
        Account account = world.account();
        String connection = walk.register(account);
        walk.follow(connection);
        if (world.isSimulated()) {
            walk.report(connection, AzurePullRequest.withHead(world.azure(), PROJECT, REPOSITORY, HEAD));
        } else if (settings.pullRequest() != null) {
            walk.report(connection, AzurePullRequest.read(world.azure(), settings.pullRequest()));
        } else {
            terminal.line("");
            terminal.line("No quality gate was posted: ADOBRIDGE_PULL_REQUEST=project/repository/number says where to.");
        }
        return connection;
    }

    /**
     * The APIs of the three services, with a token that may do everything.
     *
     * @param witness sees every answer
     */
    public Apis apis(Consumer<Reply> witness) {
        String token = Guide.token(world.testbed().issuer());
        return new Apis(api(services.connection(), token, witness), api(services.ingestion(), token, witness),
                api(services.reporter(), token, witness));
    }

    private static Api api(ServiceProcess service, String token, Consumer<Reply> witness) {
        return Api.at(service.baseUrl()).bearing(token).witnessedBy(witness);
    }

    public Testbed testbed() {
        return world.testbed();
    }

    public Services services() {
        return services;
    }

    public Account account() {
        return world.account();
    }

    @Override
    public void close() {
        services.close();
        world.close();
    }

    // a Vault that outlives this run keeps no token of it
    private void remove(String connection) {
        String path = "/api/v1/connections/%s?confirm=%s".formatted(connection, account().organization());
        Reply reply = apis(unseen -> {
        }).connection().send("DELETE", path, null);
        if (!reply.well()) {
            terminal.failed("the connection's token stays in Vault: " + reply.text());
        }
    }

    private static void requireFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException taken) {
            throw new IllegalStateException(("port %d is taken; is another run up? "
                    + "ADOBRIDGE_PORTS=9081,9082,9083 takes others").formatted(port));
        }
    }

    private static void stayUp() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }
}
