package io.adobridge.deploy.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What {@code deploy/images/build} starts: the images of the three services, a bill of materials beside each. */
public final class ImageBuild {

    private final Path folder;
    private final Path checkout;
    private final Origin origin;
    private final SystemFiles system;

    private ImageBuild(Path checkout, Path folder, Origin origin, SystemFiles system) {
        this.checkout = checkout;
        this.folder = folder;
        this.origin = origin;
        this.system = system;
    }

    /** @param arguments the tag of the images, the version unless told otherwise */
    public static void main(String[] arguments) {
        Path checkout = Path.of("").toAbsolutePath();
        List<Service> services = Service.all(checkout);
        ImageBuild build = in(checkout, checkout.resolve("deploy/target"), services, Origin.of(checkout, System.getenv()));
        for (Service service : services) {
            Built built = build.image(service, Optional.of(arguments).filter(any -> any.length > 0).map(any -> any[0]));
            System.out.printf("%s  %s%n  %s%n  %s%n", built.name(), built.digest(), checkout.relativize(built.archive()),
                    checkout.relativize(built.bill()));
        }
    }

    /** Lays out what the services have in common. */
    static ImageBuild in(Path checkout, Path folder, List<Service> services, Origin origin) {
        SystemFiles system = SystemFiles.in(folder.resolve("images/base"), services.stream().map(Service::executable).toList());
        return new ImageBuild(checkout, folder, origin, system);
    }

    /** What was made: an archive, a bill of materials, and the digest of the image. */
    record Built(String name, Path archive, Path bill, String digest) {
    }

    /** @param tag of the image, its version unless told otherwise */
    Built image(Service service, Optional<String> tag) {
        String bill = BillOfMaterials.of(service, system, origin);
        Path beside = write(folder.resolve(service.name() + ".cdx.json"), bill);
        Layer own = Layer.in(folder.resolve("images").resolve(service.name()));
        own.copy(Image.EXECUTABLE, 0555, service.executable());
        own.text("/usr/share/sbom/%s.cdx.json".formatted(service.name()), bill);
        own.copy("/usr/share/doc/adobridge/LICENSE", 0444, checkout.resolve("LICENSE"));
        String name = name(service, tag);
        Path archive = folder.resolve(service.name() + "-image.tar");
        String digest = new Image(name, service, origin, List.of(system.layer(), own)).write(archive,
                folder.resolve("images/cache"));
        Archive.name(archive, name);
        return new Built(name, archive, beside, digest);
    }

    /** As the manifests name it. */
    static String name(Service service, Optional<String> tag) {
        return "adobridge/%s:%s".formatted(service.name(), tag.orElseGet(service::version));
    }

    private static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
