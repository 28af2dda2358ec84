package io.adobridge.kit.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokensTest {

    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");

    private final AccessTokens tokens = new AccessTokens(Duration.ofSeconds(30), Clock.fixed(NOW, ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "Entra ID, version 1 | JWT    | {'ver':'1.0','appid':'c44b','appidacr':'1','tid':'72f9','scp':'access'}",
            "Entra ID, version 2 | JWT    | {'ver':'2.0','azp':'6e74','azpacr':'0','tid':'72f9','uti':'x','roles':['a']}",
            "Keycloak            | JWT    | {'typ':'Bearer','azp':'ui','sid':'5c','realm_access':{'roles':[]},'scope':'openid'}",
            "Keycloak before 25  | JWT    | {'typ':'Bearer','azp':'ui','nonce':'n-0S6'}",
            "Keycloak, RFC 9068  | at+jwt | {'typ':'Bearer','azp':'ui'}",
            "RFC 9068            | at+jwt | {'client_id':'s6Bhd','scope':'reports'}",
            "RFC 9068, long form | application/at+JWT | {'client_id':'s6Bhd'}",
            "Okta                | ~~     | {'ver':1,'cid':'0oa','scp':['reports']}",
            "Kubernetes          | ~~     | {'kubernetes.io':{'namespace':'adobridge'},'aud':['adobridge']}" })
    void takesAccessTokens(String issuer, String header, String claims) throws Exception {
        assertThat(tokens.validate(token(header, claims))).as(issuer).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "ID, Keycloak        | JWT        | {'typ':'ID','azp':'ui','at_hash':'MTIz'}",
            "refresh, Keycloak   | JWT        | {'typ':'Refresh','azp':'ui'}",
            "offline, Keycloak   | JWT        | {'typ':'Offline','azp':'ui'}",
            "logout, Keycloak    | JWT        | {'typ':'Logout'}",
            "bound, Keycloak     | JWT        | {'typ':'DPoP','azp':'ui','cnf':{'jkt':'x'}}",
            "ID, Entra, hybrid   | JWT        | {'ver':'2.0','tid':'72f9','c_hash':'MTIz','azp':'6e74'}",
            "ID, Entra, version 1| JWT        | {'ver':'1.0','tid':'72f9','amr':['pwd']}",
            "ID, Entra, version 2| JWT        | {'ver':'2.0','tid':'72f9','preferred_username':'ada@example.com'}",
            "ID with a nonce     | JWT        | {'nonce':'n-0S6_WzA2Mj'}",
            "ID by its header    | id_token+jwt | {}",
            "ID of a code        | ~~         | {'at_hash':'MTIz'}",
            "ID of a state       | ~~         | {'s_hash':'MTIz'}",
            "logout              | logout+jwt | {'sid':'08a5'}",
            "logout              | JWT        | {'events':{'http://schemas.openid.net/event/backchannel-logout':{}}}",
            "security event      | secevent+jwt | {}",
            "proof of possession | dpop+jwt   | {'htm':'GET'}" })
    void refusesWhatIsMeantForOthers(String kind, String header, String claims) throws Exception {
        assertThat(tokens.validate(token(header, claims))).as(kind).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(longs = { 0, 30 })
    void forgivesAClockThatIsALittleAhead(long seconds) throws Exception {
        assertThat(tokens.validate(issued(NOW.plusSeconds(seconds)))).isNull();
    }

    @Test
    void refusesATokenFromTheFuture() throws Exception {
        assertThat(tokens.validate(issued(NOW.plusSeconds(31)))).isNotNull();
    }

    private static JwtContext issued(Instant when) throws InvalidJwtException {
        return token("JWT", "{'iat':%d}".formatted(when.getEpochSecond()));
    }

    private static JwtContext token(@Nullable String type, String claims) throws InvalidJwtException {
        var signature = new JsonWebSignature();
        if (type != null && !type.isEmpty()) {
            signature.setHeader("typ", type);
        }
        return new JwtContext(JwtClaims.parse(claims.replace('\'', '"')), List.of(signature));
    }
}
