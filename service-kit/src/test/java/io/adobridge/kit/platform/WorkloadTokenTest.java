package io.adobridge.kit.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.vertx.core.file.FileSystemException;
import io.vertx.mutiny.core.Vertx;

class WorkloadTokenTest {

    private static final Vertx VERTX = Vertx.vertx();

    private final WorkloadToken token = new WorkloadToken(VERTX);

    @TempDir
    Path mounted = Path.of("");

    @AfterAll
    static void close() {
        VERTX.closeAndAwait();
    }

    /** Kubernetes writes a folder beside the one that is shown, and turns the link that both names lead through. */
    @Test
    void isReadAfreshForEachCall() throws IOException {
        project("first");
        Files.createSymbolicLink(mounted.resolve("adobridge"), Path.of("..data/adobridge"));
        String before = shown();

        project("second");

        assertThat(before).isEqualTo("Bearer first");
        assertThat(shown()).isEqualTo("Bearer second");
    }

    @Test
    void isMissedWhenItIsNotThere() {
        assertThatThrownBy(this::shown).hasCauseInstanceOf(NoSuchFileException.class)
                .isInstanceOf(FileSystemException.class);
    }

    private String shown() {
        return token.authorization(mounted.resolve("adobridge").toString()).await().indefinitely();
    }

    private void project(String content) throws IOException {
        Path version = Files.createTempDirectory(mounted, "..");
        Files.writeString(version.resolve("adobridge"), content + "\n");
        Path link = Files.createSymbolicLink(mounted.resolve("..data_tmp"), version.getFileName());
        Files.move(link, mounted.resolve("..data"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
