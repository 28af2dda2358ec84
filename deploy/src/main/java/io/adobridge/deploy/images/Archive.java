package io.adobridge.deploy.images;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The tar of an image. What Jib writes is an OCI layout, whose reader has to be told the image's name; with the name in the
 * index and Docker's {@code manifest.json} beside it, as {@code docker save} does too, every engine knows it.
 *
 * @see <a href="https://specs.opencontainers.org/image-spec/image-layout/">OCI's image layout</a>
 */
final class Archive {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String INDEX = "index.json";

    private Archive() {
    }

    /** Adds the image's name. */
    static void name(Path archive, String name) {
        Path named = archive.resolveSibling(archive.getFileName() + ".named");
        try (var in = new TarArchiveInputStream(Files.newInputStream(archive));
                var out = new TarArchiveOutputStream(Files.newOutputStream(named))) {
            JsonNode manifest = manifest(archive);
            for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(INDEX)) {
                    write(out, INDEX, index((ObjectNode) JSON.readTree(in.readAllBytes()), name));
                } else {
                    out.putArchiveEntry(entry);
                    long copied = in.transferTo(out);
                    assert copied == entry.getSize();
                    out.closeArchiveEntry();
                }
            }
            write(out, "manifest.json", dockers(manifest, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        replace(archive, named);
    }

    private static JsonNode index(ObjectNode index, String name) {
        ((ObjectNode) index.withArray("manifests").get(0)).withObject("annotations")
                .put("io.containerd.image.name", "docker.io/" + name)
                .put("org.opencontainers.image.ref.name", name.substring(name.indexOf(':') + 1));
        return index;
    }

    private static JsonNode dockers(JsonNode manifest, String name) {
        ObjectNode docker = JSON.createObjectNode().put("Config", blob(manifest.path("config")));
        docker.putArray("RepoTags").add(name);
        var layers = docker.putArray("Layers");
        manifest.path("layers").forEach(layer -> layers.add(blob(layer)));
        return JSON.createArrayNode().add(docker);
    }

    private static String blob(JsonNode descriptor) {
        return "blobs/" + descriptor.path("digest").asText().replace(':', '/');
    }

    private static JsonNode manifest(Path archive) throws IOException {
        String digest = blob(JSON.readTree(read(archive, INDEX)).path("manifests").path(0));
        return JSON.readTree(read(archive, digest));
    }

    private static byte[] read(Path archive, String name) throws IOException {
        try (var in = new TarArchiveInputStream(Files.newInputStream(archive))) {
            for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return in.readAllBytes();
                }
            }
        }
        throw new IllegalStateException("no %s in %s".formatted(name, archive));
    }

    private static void write(TarArchiveOutputStream out, String name, JsonNode content) throws IOException {
        byte[] bytes = content.toString().getBytes(UTF_8);
        var entry = new TarArchiveEntry(name);
        entry.setSize(bytes.length);
        entry.setModTime(0);
        out.putArchiveEntry(entry);
        out.write(bytes);
        out.closeArchiveEntry();
    }

    private static void replace(Path archive, Path named) {
        try {
            Path moved = Files.move(named, archive, StandardCopyOption.REPLACE_EXISTING);
            assert moved.equals(archive);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
