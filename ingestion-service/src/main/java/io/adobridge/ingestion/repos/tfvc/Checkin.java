package io.adobridge.ingestion.repos.tfvc;

import java.util.List;
import java.util.UUID;

import io.adobridge.azure.core.ResourceRef;
import io.adobridge.azure.tfvc.TfvcChange;
import io.adobridge.azure.tfvc.TfvcChangeset;
import io.adobridge.ingestion.stream.WorkItemRefs;

/**
 * A changeset as it was read by itself.
 *
 * @param changes its files
 * @param complete whether it could be read
 * @param calls requests sent for it
 */
record Checkin(UUID project, TfvcChangeset changeset, List<TfvcChange> changes, boolean complete, int calls) {

    String workItems() {
        return WorkItemRefs.ids(changeset.workItems().stream()
                .map(item -> new ResourceRef(Integer.toString(item.id()), item.url())).toList());
    }

    List<File> files() {
        return changes.stream().filter(change -> change.item() != null && change.item().path() != null)
                .map(change -> new File(this, change)).toList();
    }

    /** A file of a changeset. */
    record File(Checkin of, TfvcChange change) {
    }
}
