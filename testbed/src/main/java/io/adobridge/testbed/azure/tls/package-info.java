/**
 * The simulator behind TLS with a certificate that no machine trusts, as a company's own Server often is.
 * Whoever is given the certificate as a CA bundle can call it; everyone else meets an untrusted certificate.
 * The certificate is made when it is first asked for, by the JDK's keytool.
 */
@NullMarked
package io.adobridge.testbed.azure.tls;

import org.jspecify.annotations.NullMarked;
