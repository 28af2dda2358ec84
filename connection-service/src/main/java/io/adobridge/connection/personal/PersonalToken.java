package io.adobridge.connection.personal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

/** The row of a personal token: which version of the secret is in use, and whom it acts as. */
@Entity
class PersonalToken {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long id;
    UUID connectionId;
    String owner;
    int secretVersion;
    String actsAsId;
    String actsAsName;
    @Nullable
    LocalDate expiresOn;
    Instant savedAt;

    protected PersonalToken() {
    }

    PersonalToken(Holder holder, Saved saved) {
        this.connectionId = holder.connection();
        this.owner = holder.digest();
        this.actsAsId = saved.identity().id();
        this.actsAsName = saved.identity().displayName();
        this.savedAt = saved.at();
        take(saved);
    }

    final void take(Saved saved) {
        secretVersion = saved.version();
        actsAsId = saved.identity().id();
        actsAsName = saved.identity().displayName();
        expiresOn = saved.expiresOn();
        savedAt = saved.at();
    }
}
