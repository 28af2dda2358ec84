/**
 * The Terraform module for connections, applied by Terraform to the packaged connection-service. What is secret is looked for
 * in whatever Terraform shows or keeps. Without Terraform on the machine nothing of it is tried.
 */
@NullMarked
package io.adobridge.deploy.terraform;

import org.jspecify.annotations.NullMarked;
