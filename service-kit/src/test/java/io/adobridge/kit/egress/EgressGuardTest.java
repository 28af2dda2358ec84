package io.adobridge.kit.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.adobridge.azure.EgressDenied;
import io.vertx.mutiny.core.Vertx;

class EgressGuardTest {

    private static final Vertx VERTX = Vertx.vertx();

    @AfterAll
    static void close() {
        VERTX.closeAndAwait();
    }

    @Test
    void handsOutTheAddressThatItJudged() throws Exception {
        assertThat(admit("https://10.1.2.3/tfs", "10.1.2.3")).isEqualTo(InetAddress.getByName("10.1.2.3"));
        assertThat(admit("http://localhost:8080/x", "http://localhost:*").isLoopbackAddress()).isTrue();
        assertThat(admit("https://[2001:db8::1]:8443/", "[2001:db8::1]:8443"))
                .isEqualTo(InetAddress.getByName("2001:db8::1"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "https://elsewhere.example.com/", "http://10.1.2.3/", "https://10.1.2.3:8443/",
            "ftp://10.1.2.3/", "https://user:secret@10.1.2.3/", "https:///path", "https://10.1.2.3.example.com/" })
    void refusesWhatTheOperatorHasNotAllowed(String target) {
        assertThatThrownBy(() -> admit(target, "10.1.2.3")).isInstanceOf(EgressDenied.class)
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = { "169.254.169.254", "169.254.1.1", "168.63.129.16", "100.100.100.200", "0.0.0.0",
            "[fe80::1]", "[fd00:ec2::254]", "[::ffff:169.254.169.254]", "[64:ff9b::a9fe:a9fe]", "[::a9fe:a9fe]",
            "[2002:a9fe:a9fe::1]",
            "[::]", "224.0.0.1" })
    void neverRequestsLinkLocalAndMetadataAddressesEvenIfAllowed(String host) {
        assertThatThrownBy(() -> admit("https://" + host + "/latest/meta-data", host)).isInstanceOf(EgressDenied.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { "169.254.169.254", "168.63.129.16", "fe80::1", "fd00:ec2::254", "::ffff:169.254.169.254",
            "127.0.0.1", "::1" })
    void looksBehindNames(String address) {
        EgressGuard guard = leading("tfs.example.com", "10.1.2.3", address);

        assertThatThrownBy(() -> guard.admit(URI.create("https://tfs.example.com/tfs")).await().indefinitely())
                .isInstanceOf(EgressDenied.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { "https://dev.azure.com/contoso", "https://vsrm.dev.azure.com/contoso",
            "https://contoso.visualstudio.com/", "https://login.microsoftonline.com/t" })
    void findsMicrosoftOnTheInternetOnly(String target) {
        EgressGuard guard = leading("tfs.example.com", "13.107.42.20", "10.1.2.3");

        assertThat(leading("tfs.example.com", "13.107.42.20").admit(URI.create(target)).await().indefinitely()).isNotNull();
        assertThatThrownBy(() -> guard.admit(URI.create(target)).await().indefinitely()).isInstanceOf(EgressDenied.class);
    }

    @Test
    void findsMicrosoftBehindAGatewayOfTheCompanyWhereTheOperatorHasNamedIt() throws Exception {
        EgressGuard guard = leading("*.dev.azure.com", "10.1.2.3");

        assertThat(guard.admit(URI.create("https://vsrm.dev.azure.com/contoso")).await().indefinitely())
                .isEqualTo(InetAddress.getByName("10.1.2.3"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "127.example.com", "127.0.0.1.example.com", "localhost.example.com", "*.localhost" })
    void takesForThisMachineOnlyItsOwnNames(String allowed) {
        EgressGuard guard = leading(allowed, "127.0.0.1");

        assertThatThrownBy(() -> guard.admit(URI.create("https://" + allowed.replace("*", "a") + "/")).await().indefinitely())
                .isInstanceOf(EgressDenied.class).hasMessageContaining("resolves to");
    }

    @Test
    void letsANameThatTheOperatorAllowsLeadIntoThePrivateNetwork() throws Exception {
        EgressGuard guard = leading("tfs.example.com", "10.1.2.3", "192.168.7.8");

        assertThat(guard.admit(URI.create("https://tfs.example.com/tfs")).await().indefinitely())
                .isEqualTo(InetAddress.getByName("10.1.2.3"));
    }

    private static EgressGuard leading(String allowed, String... addresses) {
        return new EgressGuard(() -> Optional.of(List.of(allowed)), VERTX, name -> {
            InetAddress[] found = new InetAddress[addresses.length];
            for (int i = 0; i < found.length; i++) {
                found[i] = InetAddress.getByName(addresses[i]);
            }
            return found;
        });
    }

    @Test
    void countsLoopbackOnlyWhereTheOperatorNamedIt() {
        assertThatThrownBy(() -> admit("https://[::ffff:127.0.0.1]/", "[::ffff:127.0.0.1]")).isInstanceOf(EgressDenied.class);
    }

    @Test
    void knowsTheHostsOfAzureDevOpsServices() {
        assertThat(AllowedHost.parse("*.dev.azure.com").covers(URI.create("https://vsrm.dev.azure.com/contoso"))).isTrue();
        assertThat(AllowedHost.parse("*.dev.azure.com").covers(URI.create("https://evil-dev.azure.com/"))).isFalse();
        assertThat(AllowedHost.parse("*.dev.azure.com").covers(URI.create("http://vsrm.dev.azure.com/"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "ftp://x", "*", "host:port", "http://a/b", "*.*.x y" })
    void refusesAListThatItCannotRead(String entry) {
        assertThatThrownBy(() -> AllowedHost.parse(entry)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("adobridge.egress.allowed-hosts");
    }

    @Test
    void leavesResolvingToAProxyButJudgesNamesAndAddresses() {
        EgressGuard guard = guard("tfs.invalid", "169.254.169.254");

        guard.admitThroughProxy(URI.create("https://tfs.invalid/tfs")).await().indefinitely();

        assertThatThrownBy(() -> guard.admitThroughProxy(URI.create("https://other.invalid/")).await().indefinitely())
                .isInstanceOf(EgressDenied.class);
        assertThatThrownBy(() -> guard.admitThroughProxy(URI.create("https://169.254.169.254/")).await().indefinitely())
                .isInstanceOf(EgressDenied.class);
    }

    private static InetAddress admit(String target, String... allowed) {
        return guard(allowed).admit(URI.create(target)).await().indefinitely();
    }

    private static EgressGuard guard(String... allowed) {
        return new EgressGuard(() -> Optional.of(List.of(allowed)), VERTX);
    }
}
