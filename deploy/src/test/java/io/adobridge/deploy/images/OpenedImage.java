package io.adobridge.deploy.images;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** An image's tar, read by the rules of OCI's image layout. */
final class OpenedImage {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, byte[]> files = new HashMap<>();

    private OpenedImage() {
    }

    /** What a layer says of a file or folder, and what is in it. */
    record Entry(TarArchiveEntry head, byte[] content) {

        /** From the root of the image. */
        String path() {
            return "/" + head.getName();
        }
    }

    static OpenedImage of(Path archive) {
        try (var in = new TarArchiveInputStream(Files.newInputStream(archive))) {
            var image = new OpenedImage();
            for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                image.files.put(entry.getName(), in.readAllBytes());
            }
            return image;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode json(String name) {
        try {
            return JSON.readTree(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The only one of the index. */
    JsonNode reference() {
        return json("index.json").path("manifests").path(0);
    }

    JsonNode manifest() {
        return json(blob(reference()));
    }

    /** What a container of it is started with. */
    JsonNode config() {
        return json(blob(manifest().path("config")));
    }

    /** Everything in it, the lowest layer first. */
    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        manifest().path("layers").forEach(layer -> entries.addAll(entries(file(blob(layer)))));
        return entries;
    }

    Entry entry(String path) {
        return entries().stream().filter(entry -> entry.path().equals(path)).reduce((lower, upper) -> upper).orElseThrow();
    }

    /** The files of all layers, with their modes, in a folder. */
    void unpack(Path folder) {
        try {
            boolean open = folder.toFile().setReadable(true, false) && folder.toFile().setExecutable(true, false);
            assert open;
            for (Entry entry : entries()) {
                Path file = folder.resolve(entry.head().getName());
                if (entry.head().isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.write(file, entry.content());
                }
                boolean allowed = file.toFile().setReadable(true, false) && file.toFile().setExecutable(
                        (entry.head().getMode() & 0111) != 0, false);
                assert allowed;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] file(String name) {
        return Objects.requireNonNull(files.get(name), name);
    }

    static String blob(JsonNode descriptor) {
        return "blobs/" + descriptor.path("digest").asText().replace(':', '/');
    }

    private static List<Entry> entries(byte[] layer) {
        List<Entry> entries = new ArrayList<>();
        try (var in = new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(layer)))) {
            for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.add(new Entry(entry, in.readAllBytes()));
            }
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
