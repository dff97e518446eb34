// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Who speaks, moderates, presides: put down by the office, welcomed by letter, and in without registering. An address
 * is enough; whoever is known by it stays as they are.
 */
import { asId, type Id } from '../base/id.ts'
import { accepted, refused, type Result } from '../base/result.ts'
import type { Language } from '../base/language.ts'
import { undoing } from '../database/undoing.ts'
import { emailFrom } from '../people/index.ts'
import type { Session, SessionId, SessionRole } from '../programme/index.ts'
import { writeWelcome } from './confirmation.service.ts'
import type { RegistrationParts } from './desk.ts'

export type Contributor = { readonly name: string; readonly email: string; readonly language: Language }
export type TaskRefusal = 'noSuchSession' | 'tasksFull' | 'emailInvalid' | 'alreadyHas'

export type TaskHolder = {
  readonly personId: Id<'person'>
  readonly name: string
  /** Null: told otherwise than by letter. */
  readonly email: string | null
  readonly role: SessionRole
}
export type SessionTasks = { readonly session: Session; readonly holders: readonly TaskHolder[] }

export type TaskDesk = {
  /** Every session of the congress with those who have a task in it, in the order of the programme. */
  sessionTasks(): Promise<readonly SessionTasks[]>
  /** They get a letter with a personal link; registering is not asked of them. */
  giveTask(
    task: { readonly sessionId: SessionId; readonly role: SessionRole },
    who: Contributor,
    by: Id<'person'>,
  ): Promise<Result<null, TaskRefusal>>
  /** What was taken already is no harm. */
  takeTask(sessionId: SessionId, personId: string, role: SessionRole, by: Id<'person'>): Promise<void>
}

export function taskDesk(parts: RegistrationParts): TaskDesk {
  const { db, congress, programme, people, audit } = parts
  return {
    async sessionTasks() {
      const current = await congress.current()
      const sessions = current === null ? [] : await programme.sessions(current.id)
      const ids = sessions.flatMap((session) => session.people.map(({ personId }) => personId))
      const contacts = new Map((await people.contactsOf([...new Set(ids)])).map((contact) => [contact.id, contact]))
      return sessions.map((session) => ({
        session,
        holders: session.people.flatMap(({ personId, role }) => {
          const contact = contacts.get(personId)
          return contact === undefined ? [] : [{ personId, role, name: contact.name, email: contact.email }]
        }),
      }))
    },
    async giveTask({ sessionId, role }, who, by) {
      const email = emailFrom(who.email)
      if (email === null) return refused('emailInvalid')
      return undoing<null, TaskRefusal>(db, async (transaction) => {
        const meeting = { ...who, email, function: 'guest', municipalityKey: null } as const
        const { id: personId } = await people.meet(meeting, transaction)
        const given = await programme.giveTask({ sessionId, personId, role }, transaction)
        if (!given.ok) return given
        if (given.value === 'had') return refused('alreadyHas')
        await audit.record({ actor: by, action: 'taskGiven', object: { kind: 'person', id: personId } }, transaction)
        await writeWelcome(parts, transaction, personId)
        return accepted(null)
      })
    },
    takeTask: (sessionId, personId, role, by) =>
      db.transaction().execute(async (transaction) => {
        const task = { sessionId, personId: asId<'person'>(personId), role }
        if (!(await programme.takeTask(task, transaction))) return
        await audit.record({ actor: by, action: 'taskTaken', object: { kind: 'person', id: personId } }, transaction)
      }),
  }
}
