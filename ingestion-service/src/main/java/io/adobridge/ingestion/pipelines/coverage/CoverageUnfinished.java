package io.adobridge.ingestion.pipelines.coverage;

/** Azure DevOps has not yet added up a build's coverage. */
final class CoverageUnfinished extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CoverageUnfinished(int build) {
        super("The code coverage of build " + build + " is still being added up");
    }
}
