package io.adobridge.azure.transport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.vertx.core.net.TrustOptions;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Trusts the platform's certificates and those of a bundle besides. */
final class Trust {

    private Trust() {
    }

    /**
     * Trust in a bundle.
     *
     * @param pem one or more certificates
     * @throws IllegalArgumentException where there is none in it
     */
    static TrustOptions in(String pem) {
        try {
            List<Certificate> trusted = new ArrayList<>(certificates(pem));
            trusted.addAll(Arrays.asList(trustManager(null).getAcceptedIssuers()));
            return TrustOptions.wrap(trustManager(storeOf(trusted)));
        } catch (GeneralSecurityException | IOException unusable) {
            throw new IllegalArgumentException("The CA bundle holds no usable PEM certificates", unusable);
        }
    }

    private static Collection<? extends Certificate> certificates(String pem) throws GeneralSecurityException {
        Collection<? extends Certificate> found = CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(pem.strip().getBytes(StandardCharsets.US_ASCII)));
        if (found.isEmpty()) {
            throw new GeneralSecurityException("no certificate");
        }
        return found;
    }

    private static KeyStore storeOf(List<Certificate> trusted) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        for (int index = 0; index < trusted.size(); index++) {
            store.setCertificateEntry("ca-" + index, trusted.get(index));
        }
        return store;
    }

    private static X509TrustManager trustManager(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return Arrays.stream(factory.getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast)
                .findFirst()
                .orElseThrow(() -> new GeneralSecurityException("no X.509 trust manager"));
    }
}
