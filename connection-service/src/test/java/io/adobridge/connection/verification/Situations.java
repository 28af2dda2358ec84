package io.adobridge.connection.verification;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import io.adobridge.connection.Stage;
import io.adobridge.testbed.Testbed;
import io.adobridge.testbed.azure.fault.Effect;
import io.adobridge.testbed.azure.fault.When;
import io.adobridge.testbed.azure.front.AccessLevel;
import io.adobridge.testbed.azure.front.HostKind;
import io.adobridge.testbed.azure.front.OrganizationPolicy;
import io.adobridge.testbed.azure.front.OrganizationSpec;
import io.adobridge.testbed.azure.front.TokenSpec;
import io.adobridge.testbed.azure.tls.SecuredSimulator;
import io.adobridge.testbed.proxy.ProxyStandIn;

/** Everything that can be the matter with a connection, brought about for real. */
final class Situations implements AutoCloseable {

    private static final String NOBODY_LISTENS = "localhost:1";

    private final Testbed testbed;
    private final Stage stage;
    private final SilentHost silent = SilentHost.takingConnections();
    private final SilentHost dropping = SilentHost.droppingConnections();
    private final ProxyStandIn signIn = ProxyStandIn.wantingSignIn();
    private final ProxyStandIn open = ProxyStandIn.open();
    private final SecuredSimulator secured;
    private final Map<String, Supplier<Map<String, Object>>> all = new LinkedHashMap<>();

    Situations(Testbed testbed, Stage stage) {
        this.testbed = testbed;
        this.stage = stage;
        this.secured = testbed.azure().secured();
        ofTokens();
        ofOrganizations();
        ofServers();
        ofNetworks();
        ofAnswers();
    }

    /** What is the matter, and how a registration then looks; in the order of the table. */
    Map<String, Supplier<Map<String, Object>>> all() {
        return all;
    }

    private void ofTokens() {
        all.put("The token is wrong", () -> onServices(Stage.ORGANIZATION, "wr0ng"));
        all.put("The token has expired", () -> {
            String token = stage.pat();
            testbed.azure().expire(token);
            return onServices(Stage.ORGANIZATION, token);
        });
        all.put("The token lacks a scope",
                () -> onServices(Stage.ORGANIZATION,
                        stage.pat("vso.project", "vso.code", "vso.build", "vso.release", "vso.test",
                                "vso.environment_manage", "vso.graph")));
        all.put("The token's owner is no member of the organization", () -> onServices(Stage.ORGANIZATION,
                testbed.azure().token(TokenSpec.of("elsewhere", "app_token"))));
        all.put("The token's owner has Stakeholder access", () -> onServices(Stage.ORGANIZATION,
                testbed.azure().token(TokenSpec.of(Stage.ORGANIZATION, "app_token").withAccessLevel(AccessLevel.STAKEHOLDER))));
        all.put("The token's owner lacks a permission", () -> faulty("no-permission", When.path("git/repositories"),
                new Effect.Answer(403, "application/json", """
                        {"message": "TF401027: You need the Git 'GenericRead' permission to perform this action.",
                         "typeKey": "GitNeedsPermissionException"}""", Map.of())));
    }

    private void ofOrganizations() {
        all.put("There is no such organization", () -> onServices("nobody-there", stage.pat()));
        all.put("A policy of the organization forbids personal access tokens",
                () -> withPolicy("no-tokens", policy -> policy.withPersonalTokensForbidden(true)));
        all.put("An IP allow-list or Conditional Access refuses us (VS403463)",
                () -> withPolicy("fenced", policy -> policy.withBlockedByNetwork(true)));
        all.put("A project of the filter is not there", () -> {
            Map<String, Object> wish = onServices(Stage.ORGANIZATION, stage.pat());
            wish.put("projects", List.of("Fabrikam Fiber"));
            return wish;
        });
        all.put("A project of the filter is disabled", () -> {
            Map<String, Object> wish = withPolicy("switched-off", policy -> policy);
            String project = testbed.world("switched-off").projects().at(0).name();
            testbed.azure().organization(OrganizationSpec.named("switched-off"))
                    .policy(OrganizationPolicy.DEFAULT.withDisabledProjects(project));
            wish.put("projects", List.of(project));
            return wish;
        });
    }

    private void ofServers() {
        all.put("The Server is too old", () -> {
            testbed.azure().organization(OrganizationSpec.named("Antique").withKind(HostKind.TFS_2018));
            return onServer(testbed.azure().url("Antique").toString(), testbed.azure().token("Antique", "app_token"));
        });
        all.put("The Server's certificate is self-signed",
                () -> onServer(secured.root() + "/tfs/" + Stage.COLLECTION, stage.serverPat()));
        all.put("What listens does not speak TLS",
                () -> onServer(stage.server().replace("http:", "https:"), stage.serverPat()));
    }

    private void ofNetworks() {
        all.put("The host's name does not resolve", () -> onServer("http://ado.invalid/tfs/" + Stage.COLLECTION, "t0ken"));
        all.put("The host refuses the connection", () -> onServer("http://" + NOBODY_LISTENS + "/tfs/C", "t0ken"));
        all.put("The host does not answer the attempt to connect", () -> onServer(dropping.url() + "/tfs/C", "t0ken"));
        all.put("The host takes the connection and says nothing", () -> onServer(silent.url() + "/tfs/C", "t0ken"));
        all.put("The proxy cannot be reached", () -> through("http://" + NOBODY_LISTENS,
                onServer(stage.server(), stage.serverPat())));
        all.put("The proxy wants a sign-in (407)", () -> through(signIn.address().toString(),
                onServer(stage.server(), stage.serverPat())));
        all.put("The proxy does not connect us", () -> through(open.address().toString(),
                onServer("https://" + NOBODY_LISTENS + "/tfs/C", "t0ken")));
        all.put("The operator does not allow the host", () -> onServer("https://intranet.example.com/tfs/C", "t0ken"));
    }

    private void ofAnswers() {
        all.put("Azure DevOps throttles",
                () -> faulty("throttled", When.always(), Effect.throttled(Duration.ofMinutes(10))));
        all.put("Azure DevOps is out of order", () -> faulty("out-of-order", When.always(), Effect.unavailable()));
        all.put("A web page answers in its place", () -> faulty("web-page", When.always(),
                new Effect.Answer(200, "text/html", "<!DOCTYPE html><html><body>Welcome</body></html>", Map.of())));
    }

    private Map<String, Object> withPolicy(String organization, UnaryOperator<OrganizationPolicy> policy) {
        testbed.azure().organization(OrganizationSpec.named(organization)).policy(policy.apply(OrganizationPolicy.DEFAULT));
        return onServices(organization, testbed.azure().token(organization, "app_token"));
    }

    private Map<String, Object> faulty(String organization, When when, Effect effect) {
        Map<String, Object> wish = withPolicy(organization, policy -> policy);
        testbed.azure().faults().add(when.organization(organization), effect);
        return wish;
    }

    private Map<String, Object> onServices(String organization, String token) {
        return with(Map.of("kind", "services", "organization", organization), token);
    }

    private Map<String, Object> onServer(String url, String token) {
        return with(Map.of("kind", "server", "collectionUrl", url), token);
    }

    private Map<String, Object> with(Map<String, Object> host, String token) {
        Map<String, Object> wish = stage.wish(Stage.newName());
        wish.put("host", host);
        wish.put("auth", Map.of("kind", "pat", "token", token));
        return wish;
    }

    private static Map<String, Object> through(String proxy, Map<String, Object> wish) {
        wish.put("proxy", proxy);
        return wish;
    }

    @Override
    public void close() {
        secured.close();
        open.close();
        signIn.close();
        dropping.close();
        silent.close();
    }
}
