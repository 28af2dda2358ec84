package io.adobridge.testbed.local;

import io.adobridge.testbed.http.Api;

/** The three services over HTTP, each with a token that may do everything. */
public record Apis(Api connection, Api ingestion, Api reporter) {
}
