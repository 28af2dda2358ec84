package io.adobridge.connection.authentication;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.adobridge.azure.Secret;

/** Certificates and keys as people paste them (RFC 7468). What cannot be read is an {@link IllegalArgumentException}. */
final class Pem {

    private static final Pattern KEY = Pattern
            .compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

    private Pem() {
    }

    /** The first certificate. */
    static X509Certificate certificate(String pem) {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalArgumentException("must be a certificate in PEM");
        }
    }

    static RSAPrivateKey privateKey(Secret pem) {
        Matcher key = KEY.matcher(pem.reveal());
        if (!key.find()) {
            throw new IllegalArgumentException("must be a private key in PEM (PKCS #8, not encrypted)");
        }
        try {
            return (RSAPrivateKey) KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(key.group(1))));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            throw new IllegalArgumentException("must be an RSA key");
        }
    }
}
