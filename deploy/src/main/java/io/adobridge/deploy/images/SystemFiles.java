package io.adobridge.deploy.images;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What every service finds beneath it.
 *
 * @param packages that the files of the layer are of
 * @param checksums SHA-256 of the libraries, by their path in the image
 */
record SystemFiles(Layer layer, List<DebianPackage> packages, SortedMap<String, String> checksums) {

    /** Anybody but root; the same in every pod (deploy/base). */
    static final int USER = 65532;
    /** Java's name for a file of authorities that stands above those of the building JDK. */
    static final String TRUST_STORE = "/etc/ssl/certs/java/cacerts";

    private static final String PEOPLE = """
            root:x:0:0:root:/:/nologin
            adobridge:x:%1$d:%1$d:ADO Bridge:/etc/adobridge:/nologin
            """.formatted(USER);
    private static final String GROUPS = """
            root:x:0:
            adobridge:x:%d:
            """.formatted(USER);
    /** Names as the C library looks for them. */
    private static final String NAMES = "hosts: files dns\n";

    /**
     * Lays it out.
     *
     * @param executables whose libraries are wanted
     */
    static SystemFiles in(Path folder, List<Path> executables) {
        List<Path> libraries = executables.stream().flatMap(each -> Libraries.of(each).stream()).distinct().sorted().toList();
        Layer layer = Layer.in(folder);
        layer.text("/etc/passwd", PEOPLE);
        layer.text("/etc/group", GROUPS);
        layer.text("/etc/nsswitch.conf", NAMES);
        layer.bytes(TRUST_STORE, Authorities.trustStore(Authorities.MOZILLA));
        layer.directory(Image.WORKING_DIRECTORY, 0755);
        layer.directory("/tmp", 0777);
        SortedMap<String, String> checksums = new TreeMap<>();
        for (Path library : libraries) {
            layer.copy(library.toString(), 0555, library);
            checksums.put(library.toString(), Checksum.of(library));
        }
        List<DebianPackage> packages = Stream.concat(libraries.stream().map(DebianPackage::of),
                Stream.of(DebianPackage.installed("ca-certificates"))).flatMap(Optional::stream).distinct().toList();
        packages.stream().map(DebianPackage::copyright).filter(Files::exists)
                .forEach(copyright -> layer.copy(copyright.toString(), 0444, copyright));
        return new SystemFiles(layer, packages, checksums);
    }
}
