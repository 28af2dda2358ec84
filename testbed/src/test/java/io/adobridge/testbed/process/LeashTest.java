package io.adobridge.testbed.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

class LeashTest {

    @Test
    void endsAProcessWhoseLeashIsTorn() throws Exception {
        Process sleeper = new ProcessBuilder("sleep", "60").start();
        Leash leash = Leash.on(sleeper.pid(), "TERM");

        leash.tear();

        assertThat(sleeper.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void leavesAProcessAloneThatWasLetGo() throws Exception {
        Process sleeper = new ProcessBuilder("sleep", "60").start();
        Leash leash = Leash.on(sleeper.pid(), "TERM");

        leash.close();

        assertThat(leash.awaitEnd()).isTrue();
        assertThat(sleeper.isAlive()).isTrue();
        sleeper.destroyForcibly();
    }
}
