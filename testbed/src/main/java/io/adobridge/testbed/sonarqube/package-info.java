/**
 * Stands in for SonarQube, Server and Cloud: the part of its Web API that sets projects and webhooks up.
 * It is stateful, asks for permissions as SonarQube does, and answers refusals with SonarQube's statuses and bodies.
 * It lives in memory and listens on loopback only.
 */
@NullMarked
package io.adobridge.testbed.sonarqube;

import org.jspecify.annotations.NullMarked;
