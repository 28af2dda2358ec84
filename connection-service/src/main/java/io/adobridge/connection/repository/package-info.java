/**
 * The repositories of a connection and what people do with them: take them out of ingestion and reporting, and make services
 * of the catalog out of them. A switch raises the connection's generation, so that the other services hear of it. An import
 * may be repeated, and takes no more than the caller's personal token may read where there is one.
 */
@NullMarked
package io.adobridge.connection.repository;

import org.jspecify.annotations.NullMarked;
