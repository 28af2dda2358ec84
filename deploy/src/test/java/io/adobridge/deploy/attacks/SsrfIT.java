package io.adobridge.deploy.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.adobridge.deploy.running.Deployed;
import io.adobridge.testbed.http.Api.Reply;

/** Every address of a request that a service would call, and where it must not lead. */
class SsrfIT {

    /** Each leads to a listener of this machine where it is believed; the port is filled in. */
    private static final List<String> THIS_MACHINE = List.of(
            // other spellings and forms of an address that the operator allows
            "http://2130706433:%d", "http://0x7f000001:%d", "http://017700000001:%d", "http://0x7f.1:%d", "http://127.1:%d",
            "http://127.0.0.2:%d", "http://127.0.0.1.:%d", "http://localhost.:%d", "http://LOCALHOST.:%d", "http://[::1]:%d",
            "http://[0:0:0:0:0:0:0:1]:%d", "http://[::ffff:7f00:1]:%d", "http://[::1%%25lo]:%d", "http://local%%68ost:%d",
            "http://%%31%%32%%37.0.0.1:%d", "http://\uff11\uff12\uff17.0.0.1:%d", "http://127\u30020\u30020\u30021:%d",
            "http://\uff4c\uff4f\uff43\uff41\uff4c\uff48\uff4f\uff53\uff54:%d", "http://ip6-localhost:%d", "http://0:%d",
            "https://127.0.0.1:%d",
            // on the operator's list, and not called for all that
            "http://0.0.0.0:%d", "http://[::]:%d", "http://[::ffff:127.0.0.1]:%d", "http://[::127.0.0.1]:%d",
            "http://[64:ff9b::7f00:1]:%d",
            // more than an address
            "http://user@127.0.0.1:%d", "http://user:password@localhost:%d", "http://dev.azure.com@127.0.0.1:%d",
            "http://127.0.0.1:%d\\@dev.azure.com", "http://dev.azure.com\\@127.0.0.1:%d", "http://127.0.0.1:%d#@dev.azure.com",
            "http://127.0.0.1:%d?@dev.azure.com", " http://127.0.0.1:%d", "http://127.0.0.1:%d\r\nX-Other: 1",
            // other schemes
            "ftp://127.0.0.1:%d", "gopher://127.0.0.1:%d", "jar:http://127.0.0.1:%d!", "ldap://127.0.0.1:%d",
            "ws://127.0.0.1:%d",
            "dict://127.0.0.1:%d", "//127.0.0.1:%d", "127.0.0.1:%d", "http:127.0.0.1:%d", "http:///127.0.0.1:%d");

    /** Private networks, the link, metadata of clouds, and files. */
    private static final List<String> ELSEWHERE = List.of("http://10.0.0.1", "http://172.16.0.1", "http://192.168.0.1",
            "http://100.64.0.1", "https://10.0.0.1", "http://[fd12:3456::1]", "http://[fe80::1]", "http://[fec0::1]",
            "http://169.254.169.254", "https://169.254.169.254", "http://169.254.170.2", "http://168.63.129.16",
            "http://100.100.100.200", "http://192.0.0.192", "http://[fd00:ec2::254]", "http://[fd20:ce::254]",
            "http://metadata.google.internal", "http://2852039166", "http://0xa9fea9fe", "http://0251.0376.0251.0376",
            "http://[::ffff:169.254.169.254]", "http://[::169.254.169.254]", "http://[64:ff9b::a9fe:a9fe]",
            "http://[64:ff9b:1::a9fe:a9fe]", "http://[2002:a9fe:a9fe::1]", "http://[2001::5601:5601]",
            "http://[2001:db8::5efe:a9fe:a9fe]", "http://255.255.255.255", "http://224.0.0.1", "http://240.0.0.1",
            "http://0.1.2.3", "file:///etc/passwd", "file://localhost/etc/passwd", "jar:file:///etc/passwd!",
            "data:text/plain,x",
            "javascript:alert(1)", "http://", "http://:80", "http://localhost:0", "http://localhost:65536",
            "http://evil.dev.azure.com", "https://dev.azure.com.evil.test", "https://evil-dev.azure.com");

    /** An edit leads a connection nowhere else, whatever the address. */
    private static final List<String> REFUSALS = List.of("422 host-not-allowed", "400 invalid-request", "422 host-fixed");

    private final Deployed deployed = Deployed.shared();
    private final Trap trap = Trap.open();

    @AfterEach
    void close() {
        trap.close();
    }

    static Stream<UrlField> called() {
        return UrlField.CALLED.stream();
    }

    @ParameterizedTest
    @MethodSource("called")
    void noFieldLeadsWhereItMustNot(UrlField field) {
        var all = new SoftAssertions();
        Stream.concat(THIS_MACHINE.stream().map(address -> address.formatted(trap.port())), ELSEWHERE.stream())
                .forEach(address -> all.assertThat(refusal(field.attack(deployed, address))).as("%s: %s", field, address)
                        .isIn(REFUSALS));
        all.assertThat(trap.visits()).isEmpty();
        all.assertAll();
    }

    /** Where this machine knows itself by another name than localhost. */
    @ParameterizedTest
    @MethodSource("called")
    void aNameThatIsAllowedDoesNotLeadToThisMachine(UrlField field) throws UnknownHostException {
        assumeThat(deployed.machine()).isNotEqualTo("localhost").doesNotEndWith(".invalid");
        assumeThat(InetAddress.getByName(deployed.machine()).isLoopbackAddress()).isTrue();

        Reply reply = field.attack(deployed, "http://%s:%d".formatted(deployed.machine(), trap.port()));

        assertThat(refusal(reply)).isIn(REFUSALS);
        assertThat(trap.visits()).isEmpty();
    }

    static Stream<UrlField> tried() {
        return called()
                .filter(field -> field.operation().endsWith("/validate") || field.operation().endsWith("/organizations"));
    }

    /** As the operator's list has it; without this, the listener would show nothing. */
    @ParameterizedTest
    @MethodSource("tried")
    void theListenerIsReachedWhereTheOperatorAllowsIt(UrlField field) {
        Reply reply = field.attack(deployed, "http://127.0.0.1:" + trap.port());

        assertThat(refusal(reply)).isNotIn(REFUSALS);
        assertThat(trap.visits()).isNotEmpty();
    }

    private static String refusal(Reply reply) {
        return reply.status() + " " + reply.body().path("type").asText().replaceAll(".*/", "");
    }
}
