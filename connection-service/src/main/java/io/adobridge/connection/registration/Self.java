package io.adobridge.connection.registration;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

import io.adobridge.connection.verification.Report.ActsAs;

/** Who a connection acts as, as columns of its row. */
@Embeddable
class Self {

    @Nullable
    String actsAsId;
    @Nullable
    String actsAsName;
    @Enumerated(EnumType.STRING)
    ActsAs.@Nullable Kind actsAsKind;

    protected Self() {
    }

    private Self(ActsAs identity) {
        this.actsAsId = identity.id();
        this.actsAsName = identity.displayName();
        this.actsAsKind = identity.kind();
    }

    /** What a report has found, or else what was known before. */
    static @Nullable Self of(@Nullable ActsAs found, @Nullable Self before) {
        return found == null ? before : new Self(found);
    }

    /** The same for people; null as long as nobody has found out. */
    static @Nullable ActsAs show(@Nullable Self self) {
        return self == null || self.actsAsId == null ? null
                : ActsAs.of(self.actsAsId, String.valueOf(self.actsAsName),
                        self.actsAsKind == null ? ActsAs.Kind.USER : self.actsAsKind);
    }
}
