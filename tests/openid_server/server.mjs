// An OpenID provider on loopback for tests: npm's oidc-provider, which is certified, told by POST /control what to do next.
//
// It says one line of JSON, {"issuer": …}, when it listens. What /control takes:
//   person  claims of whoever signs in next, or null to refuse them
//   rotate  true for a new signing key
//   tamper  claims to put into the next ID tokens instead of the right ones, signed by the right key
import { createServer } from "node:http";
import { Provider } from "oidc-provider";
import { SignJWT, decodeJwt, exportJWK, generateKeyPair } from "jose";

const [, , client, secret, redirect, leaving] = process.argv;
let person = null;
let tamper = {};
let keys = [];
let provider;
let number = 0;

async function newKey() {
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  number += 1;
  keys = [{ ...(await exportJWK(privateKey)), kid: `key-${number}`, alg: "RS256", use: "sig", signer: privateKey }];
}

function newProvider(issuer) {
  provider = new Provider(issuer, {
    clients: [
      {
        client_id: client,
        client_secret: secret,
        redirect_uris: [redirect],
        post_logout_redirect_uris: [leaving],
        token_endpoint_auth_method: "client_secret_basic",
      },
    ],
    jwks: { keys: keys.map(({ signer, ...key }) => key) },
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name", "groups"] },
    cookies: { keys: ["only for tests"] },
    findAccount: (_ctx, id) => ({ accountId: id, claims: () => ({ ...person, sub: id }) }),
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    pkce: { required: () => true },
    renderError: (ctx, out) => { ctx.type = "json"; ctx.body = out; },
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({ clientId: client, accountId: ctx.oidc.session.accountId });
      grant.addOIDCScope("openid email profile");
      await grant.save();
      return grant;
    },
    ttl: { AccessToken: 60, AuthorizationCode: 60, IdToken: 60, Grant: 60, Interaction: 60, Session: 60 },
  });
  provider.use(async (ctx, next) => {
    await next();
    if (ctx.path === "/token" && ctx.body?.id_token && Object.keys(tamper).length) {
      const claims = { ...decodeJwt(ctx.body.id_token), ...tamper };
      const header = { alg: "RS256", kid: keys[0].kid };
      ctx.body.id_token = await new SignJWT(claims).setProtectedHeader(header).sign(keys[0].signer);
    }
  });
}

async function control(request, response) {
  let text = "";
  for await (const part of request) text += part;
  const told = JSON.parse(text);
  if ("person" in told) person = told.person;
  if ("tamper" in told) tamper = told.tamper;
  if (told.rotate) {
    await newKey();
    newProvider(provider.issuer);
  }
  response.end("{}");
}

async function interact(request, response) {
  const refused = { error: "access_denied", error_description: "refused" };
  const result = person ? { login: { accountId: person.sub } } : refused;
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}

const server = createServer((request, response) => {
  const handle = request.url === "/control" ? control : request.url.startsWith("/interaction/") ? interact : provider.callback();
  Promise.resolve(handle(request, response)).catch((error) => {
    response.statusCode = 500;
    response.end(String(error));
  });
});
server.listen(0, "127.0.0.1", async () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  await newKey();
  newProvider(issuer);
  console.log(JSON.stringify({ issuer }));
});
process.stdin.resume();
process.stdin.on("end", () => process.exit());
