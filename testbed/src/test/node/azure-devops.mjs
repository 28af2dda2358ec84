// Microsoft's azure-devops-node-api, unmodified, against the simulator: URL of an organisation or collection, TOKEN with full
// access.
import assert from 'node:assert/strict';
import azdev from 'azure-devops-node-api';
import build from 'azure-devops-node-api/interfaces/BuildInterfaces.js';
import git from 'azure-devops-node-api/interfaces/GitInterfaces.js';

const { URL: url, TOKEN } = process.env;
const connection = new azdev.WebApi(url, azdev.getPersonalAccessTokenHandler(TOKEN));
const me = await connection.connect();
assert.equal(me.authorizedUser.providerDisplayName, 'ADO Bridge');

const core = await connection.getCoreApi();
const projects = await core.getProjects();
const fabrikam = projects.find(project => project.name === 'Fabrikam');
assert.ok(fabrikam, 'the project Fabrikam');
assert.equal((await core.getProject(fabrikam.id)).name, 'Fabrikam');

const gitApi = await connection.getGitApi();
const repositories = await gitApi.getRepositories('Fabrikam');
const service = repositories.find(repository => repository.name === 'demo-svc');
assert.equal(service.project.id, fabrikam.id);

const planted = '7a60720e261505baf66bbc06f23098165092f7b7';
const commits = await gitApi.getCommits(service.id, { itemVersion: { version: 'main' } }, 'Fabrikam', 0, 10);
assert.equal(commits.length, 10);
assert.equal((await gitApi.getCommit(planted, service.id, 'Fabrikam')).commitId, planted);
const all = { status: git.PullRequestStatus.All };
const pullRequests = await gitApi.getPullRequestsByProject('Fabrikam', all, undefined, 0, 100);
assert.ok(pullRequests.length > 0 && pullRequests.every(each => each.creationDate instanceof Date));
const active = await gitApi.getPullRequests(service.id, { status: git.PullRequestStatus.Active }, 'Fabrikam');
const pullRequest = active.find(each => each.lastMergeSourceCommit.commitId === planted);
assert.ok(pullRequest, 'the active pull request of the planted commit');
const iterations = await gitApi.getPullRequestIterations(service.id, pullRequest.pullRequestId, 'Fabrikam');
assert.equal(iterations.at(-1).sourceRefCommit.commitId, planted);

const gate = { state: git.GitStatusState.Succeeded, description: 'passed', context: { name: 'gate', genre: 'adobridge' } };
const onCommit = await gitApi.createCommitStatus(gate, planted, service.id, 'Fabrikam');
assert.ok(onCommit.id > 0);
const read = await gitApi.getStatuses(planted, service.id, 'Fabrikam');
assert.ok(read.some(status => status.context.name === 'gate' && status.state === git.GitStatusState.Succeeded));
const iterationId = iterations.at(-1).id;
await gitApi.createPullRequestStatus({ ...gate, iterationId }, service.id, pullRequest.pullRequestId, 'Fabrikam');
const statuses = await gitApi.getPullRequestStatuses(service.id, pullRequest.pullRequestId, 'Fabrikam');
assert.ok(statuses.some(status => status.context.name === 'gate' && status.iterationId === iterationId));

const said = { comments: [{ parentCommentId: 0, content: 'Is this null?', commentType: git.CommentType.Text }],
    status: git.CommentThreadStatus.Active };
const thread = await gitApi.createThread(said, service.id, pullRequest.pullRequestId, 'Fabrikam');
await gitApi.updateThread({ status: git.CommentThreadStatus.Fixed }, service.id, pullRequest.pullRequestId, thread.id, 'Fabrikam');
const threads = await gitApi.getThreads(service.id, pullRequest.pullRequestId, 'Fabrikam');
const resolved = threads.find(each => each.id === thread.id);
assert.equal(resolved.status, git.CommentThreadStatus.Fixed);
assert.equal(resolved.comments[0].content, 'Is this null?');

const buildApi = await connection.getBuildApi();
const page = await buildApi.getBuilds('Fabrikam', undefined, undefined, undefined, undefined, undefined, undefined, undefined,
    build.BuildStatus.Completed, undefined, undefined, undefined, 5, undefined, undefined, undefined,
    build.BuildQueryOrder.FinishTimeDescending);
assert.equal(page.length, 5);
assert.ok(page[0].finishTime >= page[4].finishTime);
const timelines = await Promise.all(page.map(each => buildApi.getBuildTimeline('Fabrikam', each.id)));
const records = timelines.filter(Boolean).flatMap(timeline => timeline.records);
assert.ok(['Stage', 'Phase', 'Job', 'Task'].every(type => records.some(record => record.type === type)));

const boards = await connection.getWorkItemTrackingApi();
const found = await boards.queryByWiql({ query: 'SELECT [System.Id] FROM WorkItems ORDER BY [System.Id]' }, undefined, false, 20);
assert.equal(found.workItems.length, 20);
const ids = found.workItems.map(item => item.id);
const items = await boards.getWorkItems(ids, ['System.Title', 'System.State']);
assert.ok(items.every(item => item.fields['System.Title'] && item.fields['System.State']));
const revisions = await boards.getRevisions(ids[0]);
assert.equal(revisions[0].rev, 1);
const batch = await boards.readReportingRevisionsGet('Fabrikam', ['System.State']);
assert.ok(batch.values.length > 0 && batch.continuationToken);

const releaseApi = await connection.getReleaseApi();
const releases = await releaseApi.getReleases('Fabrikam');
assert.ok(releases.length > 0 && releases[0].createdOn instanceof Date);
const deployments = await releaseApi.getDeployments('Fabrikam');
assert.ok(deployments.length > 0 && deployments.every(deployment => deployment.release.id > 0));
console.log('azure-devops-node-api: fine');
