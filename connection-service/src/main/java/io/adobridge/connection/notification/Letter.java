package io.adobridge.connection.notification;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is posted to a webhook.
 *
 * @param id of the event, the same in every attempt
 * @param secrets to sign with, the newest first
 */
record Letter(URI url, String id, String body, List<SigningSecret> secrets) {

    /** One signature by each secret, with a space between. */
    String signature(long seconds) {
        return secrets.stream().map(secret -> secret.sign(id, seconds, body)).collect(Collectors.joining(" "));
    }
}
