package io.adobridge.testbed.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;

/**
 * PostgreSQL's programs.
 *
 * @param home with the folder {@code bin}
 * @param collation the options of initdb for an order of texts that is the same on every machine
 */
record Binaries(Path home, List<String> collation) {

    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
    private static final List<String> NEEDED = List.of("initdb", "pg_ctl", "postgres", "pg_dump", "pg_restore");

    private static final String VERSION = "17.11.0";

    /** Those of the classpath, unpacked once per user into the directory for temporary files; without any tools. */
    static Binaries unpacked() {
        Path home = Path.of(System.getProperty("java.io.tmpdir"),
                "adobridge-" + System.getProperty("user.name"), "postgresql-" + VERSION);
        try {
            if (!Files.exists(home)) {
                unpackInto(home);
            }
            requireOurs(home);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack PostgreSQL into " + home, e);
        }
        return new Binaries(home, List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"));
    }

    /** The newest that is installed where Debian puts it, with the tools of the same version. */
    static Optional<Binaries> installed() {
        if (!Files.isDirectory(INSTALLED)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(INSTALLED)) {
            return versions
                    .filter(home -> NEEDED.stream().allMatch(name -> Files.isExecutable(home.resolve("bin").resolve(name))))
                    .max(Comparator.comparing(home -> Double.parseDouble(home.getFileName().toString())))
                    .map(home -> new Binaries(home, List.of("--locale=C.UTF-8")));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look for PostgreSQL in " + INSTALLED, e);
        }
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    // side by side with other JVMs: each unpacks for itself, the first to move its copy into place wins
    private static void unpackInto(Path home) throws IOException {
        Path parent = Files.createDirectories(home.getParent());
        Path copy = Files.createTempDirectory(parent, "unpacking");
        Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var archive = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive())))) {
            for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                unpack(archive, entry, copy);
            }
        }
        try {
            Files.move(copy, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException lost) {
            Directories.delete(copy);
            if (!Files.exists(home)) {
                throw lost;
            }
        }
    }

    private static InputStream archive() throws IOException {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                system.startsWith("mac") ? "Darwin" : system.startsWith("windows") ? "Windows" : "Linux",
                System.getProperty("os.arch"));
    }

    private static void unpack(TarArchiveInputStream archive, TarArchiveEntry entry, Path home) throws IOException {
        Path target = home.resolve(entry.getName()).normalize();
        if (!target.startsWith(home)) {
            throw new IOException("the archive names a file outside of itself: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(target.getParent());
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(target.getParent());
            Files.copy(archive, target);
            boolean program = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(target,
                    PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static void requireOurs(Path home) throws IOException {
        String owner = Files.getOwner(home).getName();
        if (!owner.equals(System.getProperty("user.name"))) {
            throw new IOException("%s belongs to %s".formatted(home, owner));
        }
    }
}
