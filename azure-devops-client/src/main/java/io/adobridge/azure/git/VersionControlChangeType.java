package io.adobridge.azure.git;

import io.adobridge.azure.json.WireEnum;

/** Kind of a change to a file; answers may hold several, separated by commas. */
public enum VersionControlChangeType implements WireEnum {
    NONE,
    ADD,
    EDIT,
    ENCODING,
    RENAME,
    DELETE,
    UNDELETE,
    BRANCH,
    MERGE,
    LOCK,
    ROLLBACK,
    SOURCE_RENAME,
    TARGET_RENAME,
    PROPERTY,
    ALL
}
