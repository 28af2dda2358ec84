package io.adobridge.reporting.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;

import org.junit.jupiter.api.Test;

import io.adobridge.azure.Endpoint;

class PlanOriginTest {

    private static final Endpoint CONTOSO = new Endpoint.Services("contoso");
    private static final Endpoint SERVER = new Endpoint.Server(URI.create("https://ado.example/tfs/DefaultCollection"));

    @Test
    void knowsAnOrganizationByBothOfItsAddresses() {
        assertThat(PlanOrigin.isOf(CONTOSO, "https://dev.azure.com/Contoso/")).isTrue();
        assertThat(PlanOrigin.isOf(CONTOSO, "https://contoso.visualstudio.com/")).isTrue();
        assertThat(PlanOrigin.isOf(SERVER, "https://ado.example/tfs/DefaultCollection/")).isTrue();
    }

    @Test
    void takesNobodyElseForIt() {
        assertThat(PlanOrigin.isOf(CONTOSO, "https://dev.azure.com/contoso-test/")).isFalse();
        assertThat(PlanOrigin.isOf(CONTOSO, "https://dev.azure.com.evil.example/contoso")).isFalse();
        assertThat(PlanOrigin.isOf(CONTOSO, "https://dev.azure.com@evil.example/contoso")).isFalse();
        assertThat(PlanOrigin.isOf(SERVER, "https://ado.example/tfs/Other/")).isFalse();
        assertThat(PlanOrigin.isOf(SERVER, "http://ado.example/tfs/DefaultCollection")).isFalse();
        assertThat(PlanOrigin.isOf(CONTOSO, "")).isFalse();
    }
}
