package io.adobridge.kit.egress;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    @ParameterizedTest
    @ValueSource(strings = {
            "0.0.0.0", "0.1.2.3", "::", // no host, which Linux takes for this machine
            "169.254.0.1", "169.254.169.254", "169.254.170.2", "169.254.170.23", "fe80::1", "febf::1", // the link, and metadata there
            "168.63.129.16", "100.100.100.200", "192.0.0.192", // metadata of Azure, Alibaba, Oracle
            "fd00:ec2::254", "fd00:ec2::23", "fd20:ce::254", "fd00:c1::a9fe:a9fe", "fd00:42::42", // Amazon, Google, Oracle, Scaleway
            "fec0::1", "feff::1", // sites of old
            "224.0.0.1", "239.255.255.250", "ff02::1", "ff0e::1", // multicast
            "240.0.0.1", "255.255.255.255", "100::1" }) // reserved, broadcast, thrown away
    void someAreNobodysToCall(String address) throws UnknownHostException {
        assertThat(zone(address)).isEqualTo(Zone.NEVER);
    }

    @ParameterizedTest
    @ValueSource(strings = { "127.0.0.1", "127.1.2.3", "127.255.255.254", "::1" })
    void thisMachineIsTold(String address) throws UnknownHostException {
        assertThat(zone(address)).isEqualTo(Zone.LOOPBACK);
    }

    @ParameterizedTest
    @ValueSource(strings = { "10.0.0.1", "10.255.255.255", "172.16.0.1", "172.31.255.255", "192.168.0.1", "100.64.0.1",
            "100.127.255.255", "198.18.0.1", "198.19.255.255", "fc00::1", "fd12:3456::1" })
    void privateNetworksAreTold(String address) throws UnknownHostException {
        assertThat(zone(address)).isEqualTo(Zone.PRIVATE);
    }

    @ParameterizedTest
    @ValueSource(strings = { "1.1.1.1", "9.255.255.255", "11.0.0.1", "13.107.42.20", "100.63.255.255", "100.128.0.1",
            "126.0.0.1", "128.0.0.1", "168.63.129.17", "169.253.1.1", "169.255.1.1", "172.15.255.255", "172.32.0.1",
            "192.0.1.1", "192.167.1.1", "192.169.1.1", "198.17.0.1", "198.20.0.1", "223.255.255.255", "2620:1ec:21::20",
            "2001:db8::1", "2001:4860::1" })
    void whatLiesBesideThemIsPublic(String address) throws UnknownHostException {
        assertThat(zone(address)).isEqualTo(Zone.PUBLIC);
    }

    /** Every form around the metadata service, loopback, a private and a public address. */
    @ParameterizedTest
    @CsvSource({
            "::ffff:169.254.169.254, NEVER", "::ffff:127.0.0.1, LOOPBACK", "::ffff:10.1.2.3, PRIVATE",
            "::169.254.169.254, NEVER", "::127.0.0.1, LOOPBACK", "::10.1.2.3, PRIVATE",
            "::ffff:0:a9fe:a9fe, NEVER", "::ffff:0:7f00:1, LOOPBACK", "::ffff:0:a01:203, PRIVATE",
            "64:ff9b::a9fe:a9fe, NEVER", "64:ff9b::7f00:1, LOOPBACK", "64:ff9b::a01:203, PRIVATE", "64:ff9b::d6b:2a14, PUBLIC",
            "64:ff9b:1::a9fe:a9fe, NEVER", "64:ff9b:1:2:3:4:7f00:1, LOOPBACK", "64:ff9b:1::a01:203, PRIVATE",
            "64:ff9b:1:a9fe:a9:fe00::, NEVER", "64:ff9b:1:7f00:0:100::, NEVER",
            "64:ff9b:1:2a9:fe:a9fe::, NEVER", "64:ff9b:1:203:a9:fea9:fe00:0, NEVER",
            "64:ff9b:1:2:d:6b2a:1400:0, PUBLIC", "64:ff9b:1::d6b:2a14, PUBLIC",
            "2002:a9fe:a9fe::1, NEVER", "2002:7f00:1::1, LOOPBACK", "2002:a01:203::1, PRIVATE", "2002:d6b:2a14::1, PUBLIC",
            // Teredo: the client's bits are turned round, and the server's are not
            "2001::5601:5601, NEVER", "2001:0:d6b:2a14::5601:5601, NEVER", "2001:0:d6b:2a14::80ff:fffe, LOOPBACK",
            "2001:0:d6b:2a14::f5fe:fdfc, PRIVATE", "2001:0:a9fe:a9fe::f294:d5eb, NEVER", "2001:0:d6b:2a14::f294:d5eb, PUBLIC",
            "2001:db8::5efe:a9fe:a9fe, NEVER", "2001:db8::200:5efe:7f00:1, LOOPBACK", "2001:db8::5efe:a01:203, PRIVATE",
            "2001:db8::5efe:d6b:2a14, PUBLIC" })
    void anAddressLeadsWhereTheOneInsideItLeads(String address, Zone zone) throws UnknownHostException {
        assertThat(zone(address)).isEqualTo(zone);
    }

    @Test
    void javaUnwrapsMappedAddressesUnlessItIsToldTheirKind() throws UnknownHostException {
        byte[] mapped = { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, 127, 0, 0, 1 };

        assertThat(InetAddress.getByAddress(mapped)).isEqualTo(InetAddress.getByName("127.0.0.1"));
        assertThat(Inet6Address.getByAddress("mapped", mapped, -1).isLoopbackAddress()).isFalse();
        assertThat(Addresses.zone(Inet6Address.getByAddress("mapped", mapped, -1))).isEqualTo(Zone.LOOPBACK);
    }

    private static Zone zone(String address) throws UnknownHostException {
        return Addresses.zone(InetAddress.getByName(address));
    }
}
