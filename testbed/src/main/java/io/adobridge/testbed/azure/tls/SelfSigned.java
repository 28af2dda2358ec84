package io.adobridge.testbed.azure.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.stream.Stream;

import io.adobridge.testbed.process.Program;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.PfxOptions;

/**
 * A key and its self-signed certificate.
 *
 * @param pem the certificate, to be trusted as a CA bundle, or registered with an application
 * @param privateKey the key in PEM (PKCS #8)
 */
public record SelfSigned(PfxOptions key, String pem, String privateKey) {
    private static final String PASSWORD = "changeit";
    private static final String ALIAS = "localhost";

    /** Makes a new one for {@code localhost}. */
    public static SelfSigned create() {
        return create("-keyalg", "EC", "-groupname", "secp256r1", "-ext", "san=dns:localhost,ip:127.0.0.1");
    }

    /** Makes a new one that programs sign assertions with. */
    public static SelfSigned forSigning() {
        return create("-keyalg", "RSA", "-keysize", "2048");
    }

    private static SelfSigned create(String... kind) {
        try {
            Path directory = Files.createTempDirectory("adobridge-tls");
            Path file = directory.resolve("key.p12");
            Program.require(Stream.concat(Stream.of(keytool(), "-genkeypair", "-alias", ALIAS, "-dname", "CN=localhost",
                    "-validity", "3650", "-storetype", "PKCS12", "-keystore", file.toString(), "-storepass", PASSWORD),
                    Stream.of(kind)).toList());
            byte[] store = Files.readAllBytes(file);
            Files.delete(file);
            Files.delete(directory);
            KeyStore keys = open(store);
            return new SelfSigned(new PfxOptions().setValue(Buffer.buffer(store)).setPassword(PASSWORD),
                    pem("CERTIFICATE", keys.getCertificate(ALIAS).getEncoded()),
                    pem("PRIVATE KEY", keys.getKey(ALIAS, PASSWORD.toCharArray()).getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK cannot read its own key store", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String keytool() {
        return Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    }

    /** The certificate as Java knows it. */
    public X509Certificate certificate() {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(pem.getBytes(US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK cannot read its own certificate", e);
        }
    }

    private static KeyStore open(byte[] store) throws IOException, GeneralSecurityException {
        try (var in = new ByteArrayInputStream(store)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, PASSWORD.toCharArray());
            return keys;
        }
    }

    private static String pem(String label, byte[] content) {
        String base64 = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(content);
        return "-----BEGIN " + label + "-----\n" + base64 + "\n-----END " + label + "-----\n";
    }

    @Override
    public String toString() {
        return "SelfSigned";
    }
}
