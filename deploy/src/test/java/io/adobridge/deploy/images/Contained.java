package io.adobridge.deploy.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import io.adobridge.testbed.process.Program;
import io.adobridge.testbed.process.ServiceProcess;

/**
 * An image's service in the image's file system and no other, as an engine starts it: as the image's user, with its entry
 * point, everything read-only but {@code /tmp}. Of the machine it has what every container has: processes, devices and the
 * network.
 *
 * @param root where the image's files are unpacked
 */
record Contained(Path root, List<String> entrypoint, String user) {

    private static final String ENTER = """
            set -e
            root=$1 user=$2
            shift 2
            mount --bind "$root" "$root"
            mount -o remount,bind,ro "$root"
            mount -t proc proc "$root/proc"
            mount --rbind /dev "$root/dev"
            mount -t tmpfs -o mode=1777 tmpfs "$root/tmp"
            exec chroot --userspec="$user" "$root" "$@"
            """;

    static Contained unpacked(Path archive, Path root) {
        try {
            OpenedImage image = OpenedImage.of(archive);
            image.unpack(root);
            for (String mounted : List.of("proc", "dev")) {
                Path point = Files.createDirectories(root.resolve(mounted));
                assert Files.isDirectory(point);
            }
            JsonNode config = image.config().path("config");
            List<String> entrypoint = new ArrayList<>();
            config.path("Entrypoint").forEach(part -> entrypoint.add(part.asText()));
            return new Contained(root, entrypoint, config.path("User").asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether this machine lets us: mounting takes a namespace of mounts, and a number of a user takes root. */
    static boolean isPossible() {
        return Program
                .run(List.of("unshare", "--mount", "sh", "-c", "[ \"$(id -u)\" = 0 ] && mount --bind /tmp /tmp"), Map.of())
                .well();
    }

    /** Starts it; it is ready when this returns. */
    ServiceProcess start(String service, Map<String, String> config) {
        List<String> command = new ArrayList<>(
                List.of("unshare", "--mount", "sh", "-c", ENTER, "enter", root.toString(), user));
        command.addAll(entrypoint);
        command.add("-Xmx128m");
        return ServiceProcess.startBy(command, service, config);
    }
}
