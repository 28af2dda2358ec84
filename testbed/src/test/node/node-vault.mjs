// node-vault, unmodified, against a Vault: VAULT_ADDR, ROLE_ID and SECRET_ID of a role that may use connections/ only,
// UNSEAL_KEY and ROOT_TOKEN to seal and unseal.
import assert from 'node:assert/strict';
import vaultOf from 'node-vault';

const { VAULT_ADDR: endpoint, ROLE_ID, SECRET_ID, ROOT_TOKEN, UNSEAL_KEY } = process.env;
const status = code => error => error.response.statusCode === code;

const vault = vaultOf({ endpoint });
const login = await vault.approleLogin({ role_id: ROLE_ID, secret_id: SECRET_ID });
assert.ok(login.auth.policies.includes('connection-service'));
vault.token = login.auth.client_token;
assert.ok((await vault.tokenLookupSelf()).data.ttl > 0);
assert.equal((await vault.tokenRenewSelf()).auth.renewable, true);

const data = 'adobridge/data/connections/node-vault';
assert.equal((await vault.write(data, { data: { token: 'first' } })).data.version, 1);
assert.equal((await vault.write(data, { data: { token: 'second' }, options: { cas: 1 } })).data.version, 2);
assert.equal((await vault.read(data)).data.data.token, 'second');
assert.equal((await vault.read(`${data}?version=1`)).data.data.token, 'first');
await assert.rejects(vault.write(data, { data: {}, options: { cas: 1 } }), /check-and-set parameter did not match/);
assert.deepEqual((await vault.list('adobridge/metadata/connections')).data.keys, ['node-vault']);

await vault.delete('adobridge/metadata/connections/node-vault');
await assert.rejects(vault.read(data), status(404));
await assert.rejects(vault.read('adobridge/data/sources/other'), status(403));
await assert.rejects(vault.read('nowhere/data/x'), status(403));

const operator = vaultOf({ endpoint, token: ROOT_TOKEN });
await operator.seal();
assert.equal((await operator.health()).sealed, true);
await assert.rejects(vault.read(data), /Vault is sealed/);
assert.equal((await operator.unseal({ key: UNSEAL_KEY })).sealed, false);
console.log('node-vault: fine');
