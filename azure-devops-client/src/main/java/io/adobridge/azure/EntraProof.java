package io.adobridge.azure;

/**
 * What an application proves itself to Microsoft Entra with.
 *
 * @see <a href="https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow">Client credentials
 *      flow</a>
 */
public sealed interface EntraProof {

    /** One of its client secrets. */
    record ClientSecret(Secret value) implements EntraProof {
    }

    /** A JSON Web Token: signed with its certificate, or of a workload that it trusts (federated credential). */
    record Assertion(Secret token) implements EntraProof {
    }
}
