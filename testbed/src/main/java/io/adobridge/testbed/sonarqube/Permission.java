package io.adobridge.testbed.sonarqube;

/** What the owner of a token may do. */
public enum Permission {

    /** Administer the whole server, or the organization: search among all projects too. */
    ADMINISTER,
    /** Create projects. */
    CREATE_PROJECTS,
    /** Administer the projects, and so their webhooks. */
    ADMINISTER_PROJECTS
}
