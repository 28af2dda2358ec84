package io.adobridge.testbed.azure.front;

/** What an organisation is hosted by, and so how its URLs look and which API versions it understands. */
public enum HostKind {
    /** Azure DevOps Services: {@code /{host}/{organization}}, previews up to 7.2. */
    SERVICES("7.2"),
    /** Team Foundation Server 2018, up to 4.1: the last one of the old name. */
    TFS_2018("4.1"),
    /** Azure DevOps Server 2019: {@code /tfs/{collection}}, up to 5.0. */
    SERVER_2019("5.0"),
    /** Azure DevOps Server 2020, up to 6.0. */
    SERVER_2020("6.0"),
    /** Azure DevOps Server 2022, up to 7.0. */
    SERVER_2022("7.0"),
    /** Azure DevOps Server 2022.1, up to 7.1. */
    SERVER_2022_1("7.1");

    private final String latest;

    HostKind(String latest) {
        this.latest = latest;
    }

    /** The latest API version it answers, such as {@code 7.1}. */
    public String latest() {
        return latest;
    }

    /** Whether it is a Server, with one base URL for all areas. */
    public boolean onPremises() {
        return this != SERVICES;
    }
}
