const BASE = '/realms/zerodistance'
const encoded = (value) => Buffer.from(JSON.stringify(value)).toString('base64url')
const claims = { sub: 'f1', preferred_username: 'food-agent-1', realm_access: { roles: ['agent'] }, business_units: ['food'] }

function discovery(origin) {
  const at = (name) => `${origin}${BASE}/protocol/openid-connect/${name}`
  return { issuer: origin + BASE, authorization_endpoint: at('auth'), token_endpoint: at('token'), end_session_endpoint: at('logout'), jwks_uri: at('certs') }
}

/** Plays the identity provider far enough for the code flow: everyone is food-agent-1; the verifier must be sent. */
export function identity(url, body, origin) {
  if (!url.pathname.startsWith(BASE)) return null
  if (url.pathname.endsWith('/openid-configuration')) return { status: 200, json: discovery(origin) }
  if (url.pathname.endsWith('/auth')) {
    const asked = url.searchParams
    if (asked.get('code_challenge_method') !== 'S256') return { status: 400, json: { error: 'no PKCE' } }
    const back = new URL(asked.get('redirect_uri'))
    back.searchParams.set('code', 'one')
    back.searchParams.set('state', asked.get('state'))
    return { status: 302, location: back.href }
  }
  if (url.pathname.endsWith('/token')) {
    if (!String(body).includes('code_verifier=')) return { status: 400, json: { error: 'invalid_grant' } }
    const now = Math.floor(Date.now() / 1000)
    const token = `${encoded({ alg: 'none' })}.${encoded({ ...claims, iss: origin + BASE, aud: 'zerodistance-web', iat: now, exp: now + 300 })}.x`
    return { status: 200, json: { access_token: token, id_token: token, refresh_token: 'r', token_type: 'Bearer', expires_in: 300 } }
  }
  return { status: 404, json: {} }
}
