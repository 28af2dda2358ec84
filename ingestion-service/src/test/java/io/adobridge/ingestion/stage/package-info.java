/**
 * What tests of the whole service stand on: simulated organisations, a real connection-service, and ways to wait.
 * One stage serves all tests of a profile; each test takes an organisation of its own.
 */
package io.adobridge.ingestion.stage;
