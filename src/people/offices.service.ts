// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Giving and taking offices of the whole congress. */
import { accepted, refused, type Result } from '../base/result.ts'
import type { Database } from '../database/tables.ts'
import type { SignedIn } from '../web/visitor.ts'
import { officesToGive, type OfficeRefusal } from './offices.rules.ts'
import type { Office } from './people.rules.ts'
import { deleteOffice, ensureOffice, lockOwners, readPerson, type PersonId } from './people.store.ts'

export type Offices = {
  giveOffice(personId: PersonId, office: Office, by: SignedIn): Promise<Result<null, OfficeRefusal>>
  /** The last owner stays one: nobody could give the office back. */
  takeOffice(personId: PersonId, office: Office, by: SignedIn): Promise<Result<null, OfficeRefusal>>
}

export function offices({ db }: { readonly db: Database }): Offices {
  return {
    giveOffice: (personId, office, by) =>
      db.transaction().execute(async (own) => {
        if (!officesToGive(by.offices).includes(office)) return refused('notYoursToGive')
        if ((await readPerson(own, personId)) === null) return refused('noSuchPerson')
        await ensureOffice(own, personId, office)
        return accepted(null)
      }),
    takeOffice: (personId, office, by) =>
      db.transaction().execute(async (own) => {
        if (!officesToGive(by.offices).includes(office)) return refused('notYoursToGive')
        if (office === 'owner') {
          // Two owners who take one another's office wait for each other here; the second finds itself the last.
          const owners = await lockOwners(own)
          if (owners.length === 1 && owners[0] === personId) return refused('lastOwner')
        }
        await deleteOffice(own, personId, office)
        return accepted(null)
      }),
  }
}
