package io.adobridge.testbed.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.adobridge.testbed.azure.AzureDevOpsSimulator;
import io.adobridge.testbed.azure.front.OrganizationSpec;

class ProxyStandInTest {

    private final AzureDevOpsSimulator azure = AzureDevOpsSimulator.start(0);

    @AfterEach
    void stop() {
        azure.close();
    }

    @Test
    void forwardsAndRemembersWhatItWasAsked() throws Exception {
        azure.organization(OrganizationSpec.named("contoso"));
        try (ProxyStandIn proxy = ProxyStandIn.open()) {
            URI target = URI.create(azure.url("contoso") + "/_apis");

            HttpResponse<String> answer = through(proxy, HttpRequest.newBuilder(target)
                    .method("OPTIONS", HttpRequest.BodyPublishers.noBody()).build());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("routeTemplate");
            assertThat(proxy.asked()).containsExactly("OPTIONS " + target);
        }
    }

    @Test
    void wantsASignInWhereItIsToldTo() throws Exception {
        try (ProxyStandIn proxy = ProxyStandIn.wantingSignIn()) {
            HttpResponse<String> answer = through(proxy, HttpRequest.newBuilder(azure.servicesRoot()).build());

            assertThat(answer.statusCode()).isEqualTo(407);
            assertThat(answer.headers().firstValue("Proxy-Authenticate")).contains("Basic realm=\"proxy\"");
        }
    }

    private static HttpResponse<String> through(ProxyStandIn proxy, HttpRequest request)
            throws IOException, InterruptedException {
        var address = new InetSocketAddress(proxy.address().getHost(), proxy.address().getPort());
        return HttpClient.newBuilder().proxy(ProxySelector.of(address)).build()
                .send(request, HttpResponse.BodyHandlers.ofString());
    }
}
