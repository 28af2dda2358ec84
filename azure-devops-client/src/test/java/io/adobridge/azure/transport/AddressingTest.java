package io.adobridge.azure.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.adobridge.azure.AzureDevOpsFailure.NotFound;
import io.adobridge.azure.AzureDevOpsFailure.VersionUnsupported;
import io.adobridge.azure.Endpoint;
import io.adobridge.azure.Endpoint.Server;
import io.adobridge.azure.Endpoint.Services;

class AddressingTest {

    private static final Site SERVICES = new Site(new Services("contoso"), null);
    private static final Site SERVER = new Site(new Server(URI.create("https://tfs.example/tfs/DefaultCollection/")), null);
    private static final Site SIMULATED = new Site(new Services("contoso"), URI.create("http://localhost:8090/"));

    private static Call to(Host host) {
        return Call.get(host, "_apis/things");
    }

    @ParameterizedTest
    @CsvSource({
            "CORE,         https://dev.azure.com/contoso/_apis/things",
            "RELEASE,      https://vsrm.dev.azure.com/contoso/_apis/things",
            "GRAPH,        https://vssps.dev.azure.com/contoso/_apis/things",
            "TEST_RESULTS, https://vstmr.dev.azure.com/contoso/_apis/things",
            "ANALYTICS,    https://analytics.dev.azure.com/contoso/_apis/things",
            "ENTITLEMENTS, https://vsaex.dev.azure.com/contoso/_apis/things",
            "PROFILE,      https://app.vssps.visualstudio.com/_apis/things",
            "STATUS,       https://status.dev.azure.com/_apis/things",
    })
    void knowsTheHostsOfServices(Host host, URI address) {
        assertThat(SERVICES.address(to(host), null)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = { "CORE", "RELEASE", "GRAPH", "TEST_RESULTS", "ANALYTICS" })
    void findsEverythingOfAServerBelowItsCollection(Host host) {
        assertThat(SERVER.address(to(host), "6.0"))
                .isEqualTo(URI.create("https://tfs.example/tfs/DefaultCollection/_apis/things?api-version=6.0"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "ENTITLEMENTS", "PROFILE", "STATUS" })
    void saysWhatAServerHasNoCounterpartOf(Host host) {
        assertThatThrownBy(() -> SERVER.address(to(host), null)).isInstanceOf(VersionUnsupported.class)
                .hasMessageContaining("no counterpart");
    }

    @Test
    void putsConstantHostsIntoThePathOfASimulator() {
        assertThat(SIMULATED.address(to(Host.RELEASE), null))
                .isEqualTo(URI.create("http://localhost:8090/vsrm.dev.azure.com/contoso/_apis/things"));
    }

    @Test
    void encodesEachVariableAsOneSegment() {
        Call call = Call.get(Host.CORE, "{project}/_apis/git/repositories/{id}", "Ünder + Way", "a/b#c%20d?e");

        assertThat(SERVICES.address(call, null).toString())
                .isEqualTo("https://dev.azure.com/contoso/%C3%9Cnder%20%2B%20Way/_apis/git/repositories/a%2Fb%23c%2520d%3Fe");
    }

    @ParameterizedTest
    @ValueSource(strings = { "..", ".", "" })
    void refusesAVariableThatLeadsElsewhere(String project) {
        Call call = Call.get(Host.CORE, "{project}/_apis/things", project);

        assertThatThrownBy(() -> SERVICES.address(call, null)).isInstanceOf(NotFound.class);
    }

    @Test
    void dropsTheSegmentOfAVariableThatIsNull() {
        Call call = Call.get(Host.CORE, "{project}/_apis/wit/reporting", (Object) null);

        assertThat(SERVICES.address(call, null).getPath()).isEqualTo("/contoso/_apis/wit/reporting");
    }

    @Test
    void encodesTheQueryInOrderAndLeavesNullsOut() {
        Call call = to(Host.CORE).query("$top", 5).query("none", null).query("filter", "a b+c&d=é").query("ids", List.of(1, 2));

        assertThat(SERVICES.address(call, "7.1-preview.1").getRawQuery())
                .isEqualTo("$top=5&filter=a%20b%2Bc%26d%3D%C3%A9&ids=1,2&api-version=7.1-preview.1");
    }

    @ParameterizedTest
    @CsvSource({
            "https://dev.azure.com/contoso,                              contoso",
            "https://dev.azure.com/contoso/Fabrikam/_git/repo,           contoso",
            "https://Contoso.visualstudio.com/DefaultCollection,         contoso",
            "https://contoso.visualstudio.com,                           contoso",
    })
    void understandsHowPeopleWriteAnOrganization(String url, String organization) {
        assertThat(Endpoint.parse(url)).isEqualTo(new Services(organization));
    }

    @Test
    void takesEverythingElseForTheCollectionOfAServer() {
        assertThat(Endpoint.parse(" https://tfs.example/tfs/Default%20Collection/ "))
                .isEqualTo(new Server(URI.create("https://tfs.example/tfs/Default%20Collection")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "https://tfs.example", "ftp://tfs.example/x", "https://me:pw@tfs.example/x",
            "https://tfs.example/x?y", "https://dev.azure.com/", "not a url", "https://dev.azure.com/a%20b" })
    void refusesWhatIsNoAddressOfAzureDevOps(String url) {
        assertThatThrownBy(() -> Endpoint.parse(url)).isInstanceOf(IllegalArgumentException.class);
    }
}
