package io.adobridge.deploy.images;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.stream.Stream;

/**
 * The public certificate authorities, as Java reads them: PKCS #12 without a password, as the JDK's own {@code cacerts}.
 *
 * <p>
 * They are those of the package {@code ca-certificates} and not those that the building machine trusts, which may be more: an
 * authority of the company that builds has no business in an image.
 */
final class Authorities {

    /** Where Debian and its kin keep Mozilla's list. */
    static final Path MOZILLA = Path.of("/usr/share/ca-certificates/mozilla");

    private Authorities() {
    }

    /** The same bytes for the same certificates. */
    static byte[] trustStore(Path folder) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            for (Path file : certificates(folder)) {
                store.setCertificateEntry(file.getFileName().toString().replace(".crt", ""), certificate(file));
            }
            return bytes(store);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the certificates in " + folder + " cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> certificates(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException(folder + " is missing; on Debian and Ubuntu: apt-get install ca-certificates");
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".crt")).sorted().toList();
        }
    }

    private static Certificate certificate(Path file) throws IOException, GeneralSecurityException {
        try (InputStream pem = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificate(pem);
        }
    }

    // no password, no salt: nothing in it is secret, and nothing differs from one time to the next
    private static byte[] bytes(KeyStore store) throws IOException, GeneralSecurityException {
        System.setProperty("keystore.pkcs12.macAlgorithm", "NONE");
        System.setProperty("keystore.pkcs12.certProtectionAlgorithm", "NONE");
        var out = new ByteArrayOutputStream();
        store.store(out, null);
        return out.toByteArray();
    }
}
