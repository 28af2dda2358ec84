package io.adobridge.deploy.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.adobridge.deploy.images.ImageBuild.Built;

/** A service whose executable is small: a program of this machine, under the name of status-reporter. */
final class SmallService {

    static final String VERSION = "1.2.3";
    static final Origin ORIGIN = new Origin("0123456789abcdef", Instant.parse("2026-11-22T01:02:03Z"),
            Optional.of("https://example.com/adobridge"));
    /** The root of the checkout; Maven runs tests in the module's folder. */
    static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();

    private SmallService() {
    }

    /** Its image, made anew below the folder. */
    static Built imageIn(Path folder) {
        try {
            Path target = Files.createDirectories(folder.resolve("module"));
            Files.copy(Path.of("/bin/true").toRealPath(), target.resolve("status-reporter-" + VERSION + "-runner"),
                    StandardCopyOption.COPY_ATTRIBUTES);
            Files.writeString(target.resolve("status-reporter-%s-cyclonedx.json".formatted(VERSION)), """
                    {"bomFormat":"CycloneDX","specVersion":"1.6","serialNumber":"urn:uuid:%s","version":1,
                     "metadata":{"timestamp":"%s"},
                     "components":[{"type":"library","name":"second","bom-ref":"b"},
                                   {"type":"library","name":"first","bom-ref":"a"}]}
                    """.formatted(UUID.randomUUID(), Instant.ofEpochMilli(System.currentTimeMillis())));
            Files.writeString(target.resolve("quarkus-artifact.properties"),
                    "metadata.graalvm.version.version=25.0.2\nmetadata.graalvm.version.full=native-image 25.0.2\n");
            var service = new Service("status-reporter", 8083, target);
            return ImageBuild.in(CHECKOUT, folder, List.of(service), ORIGIN).image(service, Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
