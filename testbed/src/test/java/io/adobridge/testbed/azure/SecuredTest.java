package io.adobridge.testbed.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.adobridge.testbed.azure.front.HostKind;
import io.adobridge.testbed.azure.front.OrganizationSpec;
import io.adobridge.testbed.azure.tls.SecuredSimulator;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;

class SecuredTest {
    private final AzureDevOpsSimulator simulator = AzureDevOpsSimulator.start(0, SmallContent::open);
    private final SecuredSimulator secured = simulator.secured();

    @AfterEach
    void stop() {
        secured.close();
        simulator.close();
    }

    @Test
    void isTrustedOnlyByThoseWhoAreGivenItsCertificate() throws Exception {
        simulator.organization(OrganizationSpec.named("Collection").withKind(HostKind.SERVER_2022));
        HttpRequest request = HttpRequest.newBuilder(URI.create(secured.root() + "/tfs/Collection/_apis/git/repositories/"))
                .header("Authorization", SimulatorClient.basic(simulator.token("Collection", "app_token"))).build();

        HttpResponse<String> answer = HttpClient.newBuilder().sslContext(trusting(secured.caBundle())).build()
                .send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThatThrownBy(() -> HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()))
                .isInstanceOf(SSLHandshakeException.class);
    }

    private static SSLContext trusting(String pem) throws Exception {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        trusted.setCertificateEntry("simulator", CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII))));
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
