// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Reading the registration form: who, for whom, which workshops, and the consent. Every message stands at its field;
 * a municipality is typed, searched for and then picked, in as many steps as it takes.
 */
import { localise } from '../base/language.ts'
import { municipalityLimits, type Municipality, type MunicipalityService } from '../municipality/index.ts'
import { emailFrom, functions, nameLettersMax, nameRefusal, peopleWords } from '../people/index.ts'
import type { BodyKind } from '../people/index.ts'
import type { SeenSession, SessionId } from '../programme/index.ts'
import type { PostedForm } from '../web/form.ts'
import type { Visitor } from '../web/visitor.ts'
import { readAgreement } from './agreement-form.ts'
import { registrationLimits } from './registration.limits.rules.ts'
import type { Draft } from './registration.service.ts'
import { registrationWords } from './registration.words.ts'
import type { WishSlot } from './wishes.rules.ts'

export const actings = ['municipality', 'body', 'nobody'] as const
export type Acting = (typeof actings)[number]

/** Bodies that are in no register and are named by whoever acts for them. */
export const otherBodyKinds = [
  'association',
  'district',
  'ministry',
  'club',
  'press',
] as const satisfies readonly BodyKind[]

export type Slots = readonly WishSlot<SeenSession>[]

export type FormReading = {
  /** Null as long as something is missing; the form then holds the messages. */
  readonly draft: Draft | null
  /** What was found for the typed municipality; undefined when none was typed. */
  readonly found: readonly Municipality[] | undefined
  /** The search button was pressed: nothing is wrong, a choice is due. */
  readonly searched: boolean
}

type Reader = {
  readonly form: PostedForm
  readonly visitor: Visitor
  readonly slots: Slots
  readonly municipalities: Pick<MunicipalityService, 'search'>
}

export async function readRegistrationForm(reader: Reader): Promise<FormReading> {
  const { form, visitor } = reader
  const searched = form.pressed('search', 'municipality')
  if (searched) return { draft: null, found: await searchMunicipality(reader), searched }
  const name = readName(reader)
  const email = readEmail(reader)
  const { found, municipalityKey, otherBody } = await readActing(reader)
  const words = registrationWords(visitor.language)
  const office = form.choice('function', functions, { missing: words.functionMissing })
  const wishes = readWishes(form, reader.slots)
  const agreement = readAgreement(form, visitor)
  if (form.failed() || office === null) return { draft: null, found, searched }
  const { language } = visitor
  return {
    draft: { name, email, function: office, language, municipalityKey, otherBody, wishes, agreement },
    found,
    searched,
  }
}

function readName({ form, visitor }: Reader): string {
  const words = peopleWords(visitor.language)
  const name = form.line('name', { max: nameLettersMax, missing: words.nameMissing })
  if (nameRefusal(name) === 'nameWithAddress') form.refuse('name', words.nameWithAddress)
  return name
}

function readEmail({ form, visitor }: Reader): string {
  const email = form.email('email', { missing: true })
  if (email !== '' && emailFrom(email) === null) form.refuse('email', peopleWords(visitor.language).emailInvalid)
  return email
}

type ActingFor = Pick<Draft, 'municipalityKey' | 'otherBody'> & Pick<FormReading, 'found'>

async function readActing(reader: Reader): Promise<ActingFor> {
  const { form } = reader
  const acting = form.choice('acting', actings, { missing: true })
  if (acting === 'municipality') return readMunicipalityOf(reader)
  const otherBody = acting === 'body' ? readOtherBody(reader) : null
  return { municipalityKey: null, otherBody, found: undefined }
}

async function readMunicipalityOf(reader: Reader): Promise<ActingFor> {
  const found = await searchMunicipality(reader)
  return { municipalityKey: readMunicipality(reader.form, found, reader.visitor), otherBody: null, found }
}

/** The key of the one that was picked or is the only one; a message at the field when it is none. */
export function readMunicipality(
  form: PostedForm,
  found: readonly Municipality[] | undefined,
  { language }: Visitor,
): string | null {
  const words = registrationWords(language)
  const typed = form.typed('municipality-query').trim()
  const picked = found?.find(({ key }) => key === form.typed('municipality')) ?? onlyExact(typed, found)
  if (typed === '') form.refuse('municipality', words.municipalityMissing)
  else if (found === undefined || found.length === 0) form.refuse('municipality', words.municipalityUnknown)
  else if (picked === undefined) form.refuse('municipality', words.municipalityChoose)
  return picked?.key ?? null
}

/** Who typed the whole name of the only one there is has chosen already. */
function onlyExact(typed: string, found: readonly Municipality[] | undefined): Municipality | undefined {
  const [only, ...others] = found ?? []
  const isExact = only?.name.toLocaleLowerCase('de') === typed.toLocaleLowerCase('de')
  return isExact && others.length === 0 ? only : undefined
}

export async function searchMunicipality({
  form,
  municipalities,
}: {
  readonly form: Pick<PostedForm, 'typed'>
  readonly municipalities: Pick<MunicipalityService, 'search'>
}): Promise<readonly Municipality[] | undefined> {
  const typed = form.typed('municipality-query').trim().slice(0, municipalityLimits.queryLettersMax)
  return typed === '' ? undefined : municipalities.search(typed, registrationLimits.candidatesMax)
}

function readOtherBody({ form, visitor }: Reader): Draft['otherBody'] {
  const words = registrationWords(visitor.language)
  const kind = form.choice('bodyKind', otherBodyKinds, { missing: words.bodyKindMissing })
  const name = form.line('bodyName', { max: registrationLimits.otherBodyLettersMax, missing: words.bodyNameMissing })
  if (nameRefusal(name) === 'nameWithAddress') form.refuse('bodyName', words.bodyNameWithAddress)
  return kind === null || name === '' ? null : { kind, name }
}

/** The chosen session of each slot, by its slug; nothing chosen is "still open". */
export function readWishes(form: PostedForm, slots: Slots): readonly SessionId[] {
  return slots.flatMap(({ name, sessions }) => sessions.find(({ slug }) => slug === form.typed(name))?.id ?? [])
}

/** Puts a message at the slot of each of these sessions. */
export function refuseWishes(
  form: PostedForm,
  slots: Slots,
  refusal: { readonly kind: 'sessionsFull' | 'sessionsClash'; readonly sessions: readonly SessionId[] },
  { language }: Visitor,
): void {
  const words = registrationWords(language)
  const message = refusal.kind === 'sessionsFull' ? words.sessionFull : words.sessionsClash
  for (const { name, sessions } of slots) {
    for (const session of sessions) {
      if (refusal.sessions.includes(session.id)) form.refuse(name, message(localise(session.title, language).text))
    }
  }
}
