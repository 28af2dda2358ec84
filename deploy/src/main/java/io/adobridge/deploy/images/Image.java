package io.adobridge.deploy.images;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;

import com.google.cloud.tools.jib.api.CacheDirectoryCreationException;
import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainer;
import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import com.google.cloud.tools.jib.api.buildplan.ImageFormat;
import com.google.cloud.tools.jib.api.buildplan.Platform;
import com.google.cloud.tools.jib.api.buildplan.Port;

/**
 * An image in OCI's format.
 *
 * @param name repository and tag
 * @param layers the lowest first
 */
record Image(String name, Service service, Origin origin, List<Layer> layers) {

    static final String EXECUTABLE = "/app/service";
    /** Where configuration is looked for, below {@code config}. */
    static final String WORKING_DIRECTORY = "/etc/adobridge";
    static final List<String> ENTRYPOINT = List.of(EXECUTABLE, "-Djavax.net.ssl.trustStore=" + SystemFiles.TRUST_STORE);

    private static final String OWNER = "0:0";
    /** No file is as old: a layer is the same as long as its files are. */
    private static final Instant ALWAYS = Instant.ofEpochSecond(1);

    /**
     * What it is and where it is from.
     *
     * @see <a href="https://specs.opencontainers.org/image-spec/annotations/">OCI's names for that</a>
     */
    Map<String, String> labels(String version) {
        Map<String, String> labels = new TreeMap<>(Map.of(
                "org.opencontainers.image.title", service.name(),
                "org.opencontainers.image.vendor", "ADO Bridge",
                "org.opencontainers.image.licenses", "Apache-2.0",
                "org.opencontainers.image.version", version,
                "org.opencontainers.image.revision", origin.revision(),
                "org.opencontainers.image.created", origin.created().toString()));
        origin.source().ifPresent(source -> labels.put("org.opencontainers.image.source", source));
        return labels;
    }

    /**
     * Writes the archive.
     *
     * @param cache for layers that are the same as another time's
     * @return the digest of the image, by which it is referred to
     */
    String write(Path archive, Path cache) {
        try {
            var builder = Jib.fromScratch().setFormat(ImageFormat.OCI).setCreationTime(origin.created())
                    .setPlatforms(Set.of(new Platform(architecture(), "linux")))
                    .setUser(SystemFiles.USER + ":" + SystemFiles.USER).setEntrypoint(ENTRYPOINT)
                    .setLabels(labels(service.version()))
                    .setWorkingDirectory(AbsoluteUnixPath.get(WORKING_DIRECTORY))
                    .setExposedPorts(Port.tcp(service.port()));
            layers.forEach(layer -> builder.addFileEntriesLayer(entries(layer)));
            JibContainer made = builder.containerize(Containerizer.to(TarImage.at(archive).named(name))
                    .setOfflineMode(true).setBaseImageLayersCache(cache).setApplicationLayersCache(cache));
            return made.getDigest().toString();
        } catch (InvalidImageReferenceException | RegistryException | CacheDirectoryCreationException | ExecutionException
                | IOException e) {
            throw new IllegalStateException(name + " cannot be written to " + archive, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while writing " + archive, e);
        }
    }

    private static FileEntriesLayer entries(Layer layer) {
        var entries = FileEntriesLayer.builder();
        layer.modes().forEach((path, mode) -> entries.addEntry(layer.file(path), AbsoluteUnixPath.get(path),
                FilePermissions.fromOctalString("%03o".formatted(mode)), ALWAYS, OWNER));
        return entries.build();
    }

    /** As OCI and Go name it. */
    private static String architecture() {
        return System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
    }
}
