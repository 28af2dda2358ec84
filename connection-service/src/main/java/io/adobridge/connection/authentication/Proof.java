package io.adobridge.connection.authentication;

import java.util.List;

import io.adobridge.azure.Secret;

/** What an application of Microsoft Entra proves itself with. */
public sealed interface Proof {

    /** What tells it from another of its kind. */
    default List<Secret> secrets() {
        return List.of();
    }

    /** One of its secrets. */
    record ClientSecret(Secret value) implements Proof {

        @Override
        public List<Secret> secrets() {
            return List.of(value);
        }
    }

    /** One of its certificates; what it signs is good for minutes. */
    record Certificate(String pem, Secret privateKey) implements Proof {

        @Override
        public List<Secret> secrets() {
            return List.of(Secret.of(pem), privateKey);
        }
    }

    /** The token of the workload that this service is, which the application trusts (federated credential). */
    record Federated() implements Proof {
    }
}
