package io.adobridge.deploy.images;

import java.nio.file.Path;
import java.util.Optional;

/** A package of the building machine, where that is a Debian or its kin. */
record DebianPackage(String name, String version, String architecture) {

    /** The package that a file belongs to; nothing where packages are of another kind. */
    static Optional<DebianPackage> of(Path file) {
        return owner(file).or(() -> owner(file.toAbsolutePath().normalize().startsWith("/usr")
                ? Path.of("/").resolve(Path.of("/usr").relativize(file))
                : Path.of("/usr" + file))).flatMap(DebianPackage::installed);
    }

    /** @param name the package's, with or without its architecture */
    static Optional<DebianPackage> installed(String name) {
        return Tool.ask("dpkg-query", "-W", "-f=${Package} ${Version} ${Architecture}", name).map(found -> found.split(" ", 3))
                .map(found -> new DebianPackage(found[0], found[1], found[2]));
    }

    /** Its licence, which comes with whatever is taken of it. */
    Path copyright() {
        return Path.of("/usr/share/doc", name, "copyright");
    }

    /**
     * As bills of materials name it.
     *
     * @see <a href="https://github.com/package-url/purl-spec">package URL</a>
     */
    String url() {
        return "pkg:deb/debian/%s@%s?arch=%s".formatted(name, version.replace("+", "%2B").replace(":", "%3A"), architecture);
    }

    private static Optional<String> owner(Path file) {
        return Tool.ask("dpkg-query", "-S", file.toString()).map(found -> found.substring(0, found.indexOf(": ")));
    }
}
