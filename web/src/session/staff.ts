import { BUSINESS_UNITS, type BusinessUnit } from '@/api/model'

/** Who is signed in, as the token says; what the person may do is always decided by the services. */
export interface Staff {
  id: string
  name: string
  roles: string[]
  businessUnits: BusinessUnit[]
}

interface Claims {
  preferred_username?: string
  name?: string
  realm_access?: { roles?: string[] }
  business_units?: string[]
}

function claimsOf(token: string): Claims {
  const payload = (token.split('.')[1] ?? '').replace(/-/g, '+').replace(/_/g, '/')
  const bytes = Uint8Array.from(atob(payload), (character) => character.charCodeAt(0))
  return JSON.parse(new TextDecoder().decode(bytes)) as Claims
}

export function readStaff(token: string): Staff {
  const claims = claimsOf(token)
  const id = claims.preferred_username ?? ''
  return {
    id,
    name: claims.name?.trim() || id,
    roles: claims.realm_access?.roles ?? [],
    businessUnits: BUSINESS_UNITS.filter((unit) => claims.business_units?.includes(unit))
  }
}

export const CASE_WORKERS = ['agent', 'supervisor', 'bu-manager']

export const mayWorkOnCases = (staff: Staff) => staff.roles.some((role) => CASE_WORKERS.includes(role))
export const hasAnyRole = (staff: Staff, roles: readonly string[]) => staff.roles.some((role) => roles.includes(role))
