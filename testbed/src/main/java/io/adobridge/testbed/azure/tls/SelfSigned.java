package io.adobridge.testbed.azure.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;

import io.adobridge.testbed.process.Program;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.PfxOptions;

/**
 * A key and its self-signed certificate for {@code localhost}.
 *
 * @param pem the certificate, to be trusted as a CA bundle
 */
public record SelfSigned(PfxOptions key, String pem) {
    private static final String PASSWORD = "changeit";
    private static final String ALIAS = "localhost";

    /** Makes a new one. */
    public static SelfSigned create() {
        try {
            Path directory = Files.createTempDirectory("adobridge-tls");
            Path file = directory.resolve("key.p12");
            Program.require(List.of(keytool(), "-genkeypair", "-alias", ALIAS, "-keyalg", "EC", "-groupname", "secp256r1",
                    "-dname", "CN=localhost", "-ext", "san=dns:localhost,ip:127.0.0.1", "-validity", "3650",
                    "-storetype", "PKCS12", "-keystore", file.toString(), "-storepass", PASSWORD));
            byte[] store = Files.readAllBytes(file);
            Files.delete(file);
            Files.delete(directory);
            return new SelfSigned(new PfxOptions().setValue(Buffer.buffer(store)).setPassword(PASSWORD), pem(store));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String keytool() {
        return Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    }

    private static String pem(byte[] store) throws IOException {
        try (var in = new ByteArrayInputStream(store)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, PASSWORD.toCharArray());
            String base64 = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII))
                    .encodeToString(keys.getCertificate(ALIAS).getEncoded());
            return "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK cannot read its own key store", e);
        }
    }
}
