package io.adobridge.deploy.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.adobridge.testbed.process.Program;
import io.adobridge.testbed.process.Program.Ended;

/** Renders overlays by {@code kubectl kustomize}, each once. */
final class Kustomize {

    /** This module's folder, in which Maven runs its tests. */
    static final Path DEPLOY = Path.of("").toAbsolutePath();

    private static final Map<String, String> RENDERED = new ConcurrentHashMap<>();

    private Kustomize() {
    }

    /** The text of an overlay of {@code deploy/overlays}. */
    static String overlay(String name) {
        return RENDERED.computeIfAbsent(name, overlay -> render(DEPLOY.resolve("overlays").resolve(overlay)));
    }

    /** The text of an overlay with a component of {@code deploy/components}. */
    static String overlayWith(String name, String component) {
        return RENDERED.computeIfAbsent(name + "+" + component, both -> render(kustomization(both, """
                resources: [../../../overlays/%s]
                components: [../../../components/%s]
                """.formatted(name, component))));
    }

    private static Path kustomization(String name, String text) {
        try {
            Path folder = Files.createDirectories(DEPLOY.resolve("target/kustomize").resolve(name));
            Files.writeString(folder.resolve("kustomization.yaml"), text);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String render(Path folder) {
        Ended ended = run(List.of("kubectl", "kustomize", folder.toString()));
        if (!ended.well()) {
            throw new IllegalStateException(folder + " cannot be rendered: " + ended.output());
        }
        return ended.output();
    }

    private static Ended run(List<String> command) {
        try {
            return Program.run(command, Map.of());
        } catch (UncheckedIOException absent) {
            throw new IllegalStateException("kubectl renders the manifests and is not on the PATH; "
                    + "install it: https://kubernetes.io/docs/tasks/tools/", absent);
        }
    }
}
