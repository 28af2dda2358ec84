package io.adobridge.connection.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTest {

    @ParameterizedTest
    @ValueSource(strings = { "https://dev.azure.com/contoso/Fabrikam/_git/demo", "http://tfs:8080/tfs/C/P/_git/a%20b" })
    void leadsToWhereAzureDevOpsShowsARepository(String address) {
        assertThat(Link.leadsTo(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "javascript:alert(1)", "https://contoso@evil.test/", "file:///etc/passwd", "https://a\\b/",
            "https://tfs/\"onclick=\"x", "https://tfs/a b" })
    void leadsNowhereElse(String address) {
        assertThat(Link.leadsTo(address)).isFalse();
    }
}
