package io.adobridge.testbed.local;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import io.adobridge.testbed.issuer.Claims;
import io.adobridge.testbed.issuer.Issuer;

/** What somebody needs to go on by hand: addresses, a token, and commands that work as they stand. */
final class Guide {

    static final List<String> ROLES = List.of("connections:read", "connections:write", "connections:admin",
            "ingestion:read", "ingestion:write", "reports:read", "reports:write");

    private final Terminal terminal;

    Guide(Terminal terminal) {
        this.terminal = terminal;
    }

    /** A token of a person in the group that owns the walk's connection, with every role. */
    static String token(Issuer issuer) {
        return issuer.token(Claims.of("ada", ROLES, List.of("platform")).lifetime(Duration.ofHours(12)));
    }

    void show(World world, Services services, String connection) {
        terminal.title("Everything is up");
        address("connection-service", services.connection().baseUrl());
        address("ingestion-service", services.ingestion().baseUrl());
        address("status-reporter", services.reporter().baseUrl());
        terminal.detail("%-20s %s".formatted("Azure DevOps", world.azure().base()));
        terminal.detail("%-20s %s".formatted("Vault", world.vault()));
        terminal.detail("%-20s %s".formatted("PostgreSQL", world.testbed().postgres().database("connection").jdbcUrl()));
        terminal.detail("%-20s %s".formatted("token issuer", world.testbed().issuer().url()));
        services.all().forEach(service -> terminal.detail("%-20s %s".formatted("log", service.logFile())));
        terminal.title("Try it");
        terminal.line("export TOKEN=" + token(world.testbed().issuer()));
        example(services.connection().baseUrl() + "/api/v1/connections");
        example(services.connection().baseUrl() + "/api/v1/connections/" + connection + "/repositories");
        example(services.ingestion().baseUrl() + "/api/v1/connections/" + connection + "/sync");
        example(services.reporter().baseUrl() + "/api/v1/quality-gates");
        terminal.line("");
        terminal.line("Ctrl-C stops everything.");
    }

    private void address(String service, URI address) {
        terminal.detail("%-20s %-24s API: %s/q/openapi".formatted(service, address, address));
    }

    private void example(String url) {
        terminal.line("curl -sH \"Authorization: Bearer $TOKEN\" " + url);
    }
}
