package io.adobridge.connection.registration;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

import io.adobridge.connection.authentication.Application;
import io.adobridge.connection.authentication.AuthKind;
import io.adobridge.connection.authentication.Means;

/** What a connection signs in with, as columns of its row. */
@Embeddable
class Login {

    @Enumerated(EnumType.STRING)
    AuthKind auth = AuthKind.PAT;
    @Nullable
    String tenant;
    @Nullable
    String clientId;
    @Nullable
    String authority;

    protected Login() {
    }

    Login(Means means) {
        Application application = means.application();
        this.auth = means.kind();
        this.tenant = application == null ? null : application.tenant();
        this.clientId = application == null ? null : application.clientId();
        this.authority = application == null ? null : application.authority();
    }

    Means means(@Nullable LocalDate expiresOn) {
        return new Means(auth, tenant == null || clientId == null || authority == null ? null
                : new Application(tenant, clientId, authority), expiresOn);
    }
}
