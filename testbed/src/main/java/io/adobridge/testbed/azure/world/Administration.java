package io.adobridge.testbed.azure.world;

import io.adobridge.testbed.azure.front.Identity;

/** What administrators do to projects, repositories and Analytics: their ids stay the same, whatever happens to them. */
public final class Administration {
    private final Ticker ticker;
    private final Projects projects;
    private final Repositories repositories;
    private volatile Analytics analytics = Analytics.USUAL;

    Administration(Ticker ticker, Projects projects, Repositories repositories) {
        this.ticker = ticker;
        this.projects = projects;
        this.repositories = repositories;
    }

    /** Renames a project. */
    public void rename(Project project, String name) {
        projects.replace(projects.at(project.index()).renamed(name, ticker.next()));
    }

    /** Deletes a project and its repositories. */
    public void delete(Project project) {
        projects.replace(projects.at(project.index()).gone(ticker.next()));
        repositories.all().stream().filter(repository -> repository.project() == project.index()).forEach(this::delete);
    }

    /** Renames a repository. */
    public void rename(Repository repository, String name) {
        repositories.replace(repositories.at(repository.index()).renamed(name));
    }

    /** Disables or enables a repository. */
    public void disable(Repository repository, boolean disabled) {
        repositories.replace(repositories.at(repository.index()).disabled(disabled));
    }

    /** Makes a repository refuse pull-request statuses that name no iteration, or not. */
    public void demandIteration(Repository repository, boolean demanded) {
        repositories.replace(repositories.at(repository.index()).demanding(demanded));
    }

    /** Keeps a person from reading a repository: it is as if it was not there. */
    public void forbid(Repository repository, Identity person) {
        repositories.forbid(repository, person);
    }

    /** Deletes a repository. */
    public void delete(Repository repository) {
        repositories.replace(repositories.at(repository.index()).gone());
    }

    /** How Analytics is set up. */
    public Analytics analytics() {
        return analytics;
    }

    /** Sets Analytics up differently from now on. */
    public void analytics(Analytics changed) {
        this.analytics = changed;
    }
}
