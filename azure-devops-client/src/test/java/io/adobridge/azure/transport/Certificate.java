package io.adobridge.azure.transport;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.concurrent.TimeUnit;

import io.vertx.core.net.PfxOptions;

/**
 * A certificate that signs itself.
 *
 * @param store with its key
 * @param pem without
 */
record Certificate(Path store, String pem) {

    private static final String PASSWORD = "changeit";

    static Certificate of(String name) {
        try {
            Path store = Files.createTempDirectory("certificate").resolve("store.p12");
            Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair", "-alias", "it", "-keyalg", "EC", "-dname", "CN=" + name, "-ext", "san=dns:" + name,
                    "-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", PASSWORD)
                    .redirectErrorStream(true).start();
            String output = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!keytool.waitFor(60, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
                throw new AssertionError(output);
            }
            store.toFile().deleteOnExit();
            return new Certificate(store, exported(store));
        } catch (IOException | InterruptedException | GeneralSecurityException failed) {
            throw new AssertionError(failed);
        }
    }

    private static String exported(Path path) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream bytes = Files.newInputStream(path)) {
            store.load(bytes, PASSWORD.toCharArray());
        }
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(store.getCertificate("it").getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }

    PfxOptions options() {
        return new PfxOptions().setPath(store.toString()).setPassword(PASSWORD);
    }
}
