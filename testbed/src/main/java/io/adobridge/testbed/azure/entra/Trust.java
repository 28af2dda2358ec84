package io.adobridge.testbed.azure.entra;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What an application may prove itself with.
 *
 * @param secret null for none
 * @param secretExpired whether the secret is right and of no use any more
 */
record Trust(@Nullable String secret, boolean secretExpired, List<X509Certificate> certificates,
        List<Federation> federations) {

    static final Trust NOTHING = new Trust(null, false, List.of(), List.of());

    Trust {
        certificates = List.copyOf(certificates);
        federations = List.copyOf(federations);
    }

    Trust withSecret(String other) {
        return new Trust(other, false, certificates, federations);
    }

    Trust withSecretExpired() {
        return new Trust(secret, true, certificates, federations);
    }

    Trust withCertificate(X509Certificate certificate) {
        return new Trust(secret, secretExpired, plus(certificates, certificate), federations);
    }

    Trust withFederation(Federation federation) {
        return new Trust(secret, secretExpired, certificates, plus(federations, federation));
    }

    boolean isPublic() {
        return equals(NOTHING);
    }

    private static <T> List<T> plus(List<T> some, T one) {
        List<T> more = new ArrayList<>(some);
        more.add(one);
        return more;
    }

    @Override
    public String toString() {
        return "Trust";
    }
}
