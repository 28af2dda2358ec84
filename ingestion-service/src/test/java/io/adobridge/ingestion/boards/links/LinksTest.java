package io.adobridge.ingestion.boards.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.adobridge.azure.workitems.WorkItemRelation;
import io.adobridge.ingestion.boards.links.Artifact.Target;

class LinksTest {

    private static final UUID PROJECT = UUID.fromString("20b1dc37-9819-48e0-b73d-5153795e7bfc");
    private static final UUID REPOSITORY = UUID.fromString("7804c75c-54f1-4f80-8306-3ff81bc7e002");
    private static final String PLACE = PROJECT + "%2F" + REPOSITORY + "%2F";

    @Test
    void isOneLinkFromEitherEnd() {
        Link fromParent = link(120, "System.LinkTypes.Hierarchy-Forward", 299);
        Link fromChild = link(299, "System.LinkTypes.Hierarchy-Reverse", 120);

        assertThat(fromParent).isEqualTo(fromChild).isEqualTo(new Link(120, 299, "System.LinkTypes.Hierarchy"));
    }

    @Test
    void putsALinkWithoutDirectionInTheOrderOfItsEnds() {
        assertThat(link(299, "System.LinkTypes.Related", 120)).isEqualTo(link(120, "System.LinkTypes.Related", 299));
    }

    @Test
    void leavesToArtifactsWhatLeadsElsewhere() {
        assertThat(Link.of(1, relation("ArtifactLink", "vstfs:///Build/Build/17"))).isEmpty();
    }

    @Test
    void understandsWhatAddressesOfAzureDevOpsMean() {
        assertThat(Target.of("vstfs:///Git/Commit/" + PLACE + "9ee4b984"))
                .isEqualTo(new Target("commit", PROJECT, REPOSITORY, "9ee4b984"));
        assertThat(Target.of("vstfs:///Git/PullRequestId/" + PLACE.replace("%2F", "%2f") + "41"))
                .isEqualTo(new Target("pullRequest", PROJECT, REPOSITORY, "41"));
        assertThat(Target.of("vstfs:///Git/Ref/" + PLACE + "GBfeature%2Fc%23"))
                .isEqualTo(new Target("branch", PROJECT, REPOSITORY, "refs/heads/feature/c#"));
        assertThat(Target.of("vstfs:///Build/Build/17")).isEqualTo(new Target("build", null, null, "17"));
        assertThat(Target.of("vstfs:///VersionControl/Changeset/4")).isEqualTo(new Target("changeset", null, null, "4"));
    }

    @Test
    void keepsAddressesThatItDoesNotUnderstand() {
        assertThat(Target.of("vstfs:///Git/PullRequestId/nonsense").kind()).isEqualTo("other");
        assertThat(Target.of("vstfs:///Git/PullRequestId/" + PLACE + "x").kind()).isEqualTo("other");
        assertThat(Target.of("vstfs:///Build/Build/%").kind()).isEqualTo("other");
        assertThat(Target.of("https://contoso.example/").kind()).isEqualTo("other");
    }

    private static Link link(long from, String rel, long to) {
        return Link.of(from, relation(rel, "https://dev.azure.com/contoso/_apis/wit/workItems/" + to)).orElseThrow();
    }

    private static WorkItemRelation relation(String rel, String url) {
        return new WorkItemRelation(rel, Map.of(), url);
    }
}
