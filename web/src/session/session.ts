import { UserManager, WebStorageStateStore, type User } from 'oidc-client-ts'
import { computed, shallowRef } from 'vue'
import { authenticateWith } from '@/api/http'
import { readStaff, type Staff } from './staff'

const manager = new UserManager({
  authority: `${location.origin}/realms/zerodistance`,
  client_id: 'zerodistance-web',
  redirect_uri: `${location.origin}/desk/signed-in`,
  post_logout_redirect_uri: `${location.origin}/desk`,
  response_type: 'code',
  scope: 'openid profile',
  userStore: new WebStorageStateStore({ store: sessionStorage }),
  stateStore: new WebStorageStateStore({ store: sessionStorage }),
  automaticSilentRenew: true,
  monitorSession: false
})

const user = shallowRef<User | null>(null)
let leaving = false

/** The signed-in member of staff; null before sign-in. */
export const staff = computed<Staff | null>(() => (user.value ? readStaff(user.value.access_token) : null))

manager.events.addUserLoaded((loaded) => {
  user.value = loaded
})
manager.events.addUserUnloaded(() => {
  user.value = null
})

let renewing: Promise<User | null> | null = null

/** Calls that find the token expired at the same moment wait for one renewal. */
async function freshToken(): Promise<string | null> {
  if (user.value?.expired) {
    renewing ??= manager.signinSilent().catch(() => null).finally(() => (renewing = null))
    user.value = await renewing
  }
  return user.value?.access_token ?? null
}

async function signIn(returnTo: string) {
  if (leaving) return
  leaving = true
  try {
    await manager.signinRedirect({ state: returnTo })
  } catch (failure) {
    leaving = false
    throw failure
  }
}

authenticateWith(freshToken, () => {
  if (user.value) void manager.removeUser().then(() => signIn(location.pathname + location.search))
})

/** True when someone is signed in; otherwise leaves for the identity provider, which comes back to `returnTo`. */
export async function requireSignIn(returnTo: string): Promise<boolean> {
  user.value ??= await manager.getUser()
  if (user.value && (await freshToken())) return true
  await signIn(returnTo)
  return false
}

/** Finishes the code flow and answers the page that asked for the sign-in. */
export async function finishSignIn(): Promise<string> {
  user.value = await manager.signinRedirectCallback()
  const wanted = user.value.state
  return typeof wanted === 'string' && wanted.startsWith('/desk') ? wanted : '/desk'
}

export async function signOut() {
  leaving = true
  await manager.signoutRedirect()
}
