package io.adobridge.deploy.images;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Programs of the building machine that are asked a question. */
final class Tool {

    private Tool() {
    }

    /** What the program prints; nothing if there is no such program, or it fails. */
    static Optional<String> ask(String... command) {
        try {
            Process process = new ProcessBuilder(List.of(command)).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), UTF_8);
            return process.waitFor() == 0 ? Optional.of(output.strip()) : Optional.empty();
        } catch (IOException absent) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking " + command[0], e);
        }
    }

    /** @throws IllegalStateException if there is no such program, or it fails */
    static String require(String... command) {
        return ask(command).orElseThrow(() -> new IllegalStateException(String.join(" ", command) + " failed"));
    }
}
