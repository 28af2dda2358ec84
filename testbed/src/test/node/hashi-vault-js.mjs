// hashi-vault-js, unmodified, against a Vault: VAULT_ADDR, ROLE_ID and SECRET_ID of a role that may use connections/ only,
// UNSEAL_KEY and ROOT_TOKEN to seal and unseal.
import assert from 'node:assert/strict';
import Vault from 'hashi-vault-js';

const { VAULT_ADDR, ROLE_ID, SECRET_ID, ROOT_TOKEN, UNSEAL_KEY } = process.env;
const status = code => error => error.isVaultError && error.response.status === code;

const vault = new Vault({ baseUrl: `${VAULT_ADDR}/v1`, timeout: 5000 });
const { client_token: token } = await vault.loginWithAppRole(ROLE_ID, SECRET_ID);
assert.ok((await vault.lookupSelfToken(token)).policies.includes('connection-service'));
assert.equal((await vault.renewSelfToken(token, '1h')).renewable, true);

const [name, mount] = ['connections/hashi-vault-js', 'adobridge'];
assert.equal((await vault.createKVSecret(token, name, { token: 'first' }, mount)).version, 1);
assert.equal((await vault.updateKVSecret(token, name, { token: 'second' }, 1, mount)).version, 2);
assert.equal((await vault.readKVSecret(token, name, null, mount)).data.token, 'second');
assert.equal((await vault.readKVSecret(token, name, 1, mount)).data.token, 'first');
await assert.rejects(vault.updateKVSecret(token, name, {}, 1, mount), status(400));
assert.deepEqual((await vault.listKVSecrets(token, 'connections', mount)).keys, ['hashi-vault-js']);

await vault.eliminateKVSecret(token, name, mount);
await assert.rejects(vault.readKVSecret(token, name, null, mount), status(404));
await assert.rejects(vault.readKVSecret(token, 'sources/other', null, mount), status(403));

await vault.sysSeal(ROOT_TOKEN);
assert.equal((await vault.sealStatus()).sealed, true);
await assert.rejects(vault.readKVSecret(token, name, null, mount), status(503));
assert.equal((await vault.sysUnseal(ROOT_TOKEN, UNSEAL_KEY)).sealed, false);
console.log('hashi-vault-js: fine');
