package io.adobridge.connection.audit;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** The row of a deed; before and after are JSON objects. */
@Entity
class AuditEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long id;
    Instant at;
    String action;
    String subjectKind;
    UUID subjectId;
    String subjectName;
    String[] owners;
    String actorIssuer;
    String actorSubject;
    String actorName;
    String before;
    String after;
    /** Whether those who want to hear of it have been told, or will be for sure. */
    boolean announced;

    protected AuditEntry() {
    }

    AuditEntry(Deed deed, Instant at, String before, String after) {
        this.at = at;
        this.action = deed.action().key();
        this.subjectKind = deed.on().kind();
        this.subjectId = deed.on().id();
        this.subjectName = deed.on().name();
        this.owners = deed.on().owners().toArray(String[]::new);
        this.actorIssuer = deed.by().issuer();
        this.actorSubject = deed.by().subject();
        this.actorName = deed.by().name();
        this.before = before;
        this.after = after;
    }
}
