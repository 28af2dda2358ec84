package io.adobridge.connection.target;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import io.adobridge.azure.AzureDevOpsFailure;

/**
 * What Azure DevOps says when its status alone does not tell why it refuses: the code at the beginning of a message is the
 * same in every language, the words behind it are a second way to know it.
 */
enum Words {
    ACCESS_POLICY("vs403463|conditional access policy|ip address .* not allowed"),
    TOKENS_FORBIDDEN("personal access tokens? (are|is|has been|have been) (disabled|forbidden|restricted|not allowed)"),
    STAKEHOLDER("stakeholder|needs? basic access|access level"),
    NO_PERMISSION("tf401027|you need the .* permission"),
    /** A user is named, so that the token is known to be somebody's. */
    NO_ACCESS("tf400813: the user '[^']+' is not authorized");

    private final Pattern pattern;

    Words(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    /** The first that fits; empty where the words say nothing of the kind. */
    static Optional<Words> known(AzureDevOpsFailure failure) {
        String said = String.valueOf(failure.evidence().detail()).toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(each -> each.pattern.matcher(said).find()).findFirst();
    }
}
