// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The office's contributors over HTTP. */
import type { Context } from 'hono'
import { languages } from '../base/language.ts'
import { nameLettersMax, nameRefusal, peopleWords } from '../people/index.ts'
import { sessionRoles } from '../programme/index.ts'
import { readForm, type PostedForm } from '../web/form.ts'
import type { Guarded } from '../web/guarded.ts'
import { href, renderPage, type PageStatus } from '../web/page.tsx'
import type { SignedIn, Visitor, Web } from '../web/visitor.ts'
import type { RegistrationAction } from './registration.access.rules.ts'
import { signedInAnswer, type RegistrationRoutesParts, type SeenCongress } from './seen.ts'
import { sessionTasksPage, tasksPage, tasksPath } from './tasks.pages.tsx'
import type { SessionTasks, TaskRefusal } from './tasks.service.ts'
import { tasksWords } from './tasks.words.ts'

type Routes = Pick<Guarded<RegistrationAction>, 'get' | 'post'>
type Answer = (
  context: Context<Web>,
  tasks: SessionTasks,
  person: SignedIn,
  congress: SeenCongress,
) => Promise<Response>

export function tasksRoutes({ get, post }: Routes, parts: RegistrationRoutesParts): void {
  const { registration } = parts
  const page = `${tasksPath}/:slug` as const
  const withSession = (answer: Answer) =>
    signedInAnswer(parts, async (context, person, congress) => {
      const all = await registration.sessionTasks()
      const tasks = all.find(({ session }) => session.slug === context.req.param('slug'))
      return tasks === undefined ? context.notFound() : answer(context, tasks, person, congress)
    })
  get(
    'giveTasks',
    tasksPath,
    signedInAnswer(parts, async (context, _, { seen }) => {
      const all = await registration.sessionTasks()
      const failures = await parts.failuresOf(all.flatMap(({ holders }) => holders.flatMap(({ email }) => email ?? [])))
      const timeZone = seen.congress.timezone
      return renderPage(context, tasksPage({ visitor: context.get('visitor'), timeZone, all, failures }))
    }),
  )
  get(
    'giveTasks',
    page,
    withSession((context, tasks, _, congress) => answerWith(parts, context, tasks, congress, null)),
  )
  post(
    'giveTasks',
    page,
    withSession(async (context, tasks, person, congress) => {
      const form = await readForm(context)
      const given = await giveTask(parts, tasks, form, context.get('visitor'), person)
      return given ? back(context, 'given') : answerWith(parts, context, tasks, congress, form, 422)
    }),
  )
  post(
    'giveTasks',
    `${page}/take`,
    withSession(async (context, { session }, person) => {
      const form = await readForm(context)
      const role = form.choice('role', sessionRoles)
      if (role !== null) await registration.takeTask(session.id, form.typed('person'), role, person.id)
      return back(context, 'taken')
    }),
  )
}

const dones = ['given', 'taken'] as const

function back(context: Context<Web>, done: (typeof dones)[number]): Response {
  const slug = encodeURIComponent(context.req.param('slug') ?? '')
  return context.redirect(`${href(context.get('visitor'), `${tasksPath}/${slug}`)}?done=${done}`, 303)
}

async function answerWith(
  { failuresOf }: RegistrationRoutesParts,
  context: Context<Web>,
  tasks: SessionTasks,
  { seen }: SeenCongress,
  form: PostedForm | null,
  status: PageStatus = 200,
): Promise<Response> {
  const failures = await failuresOf(tasks.holders.flatMap(({ email }) => email ?? []))
  const asked = context.req.query('done')
  const done = form === null ? (dones.find((one) => one === asked) ?? null) : null
  const typed = form === null ? () => '' : form.typed
  const shown = { visitor: context.get('visitor'), timeZone: seen.congress.timezone, tasks, failures, done, typed }
  return renderPage(context, sessionTasksPage({ ...shown, errors: form?.errors() ?? {} }), status)
}

async function giveTask(
  { registration }: RegistrationRoutesParts,
  { session }: SessionTasks,
  form: PostedForm,
  visitor: Visitor,
  person: SignedIn,
): Promise<boolean> {
  const words = tasksWords(visitor.language)
  const name = form.line('name', { max: nameLettersMax, missing: words.nameMissing })
  if (nameRefusal(name) === 'nameWithAddress') form.refuse('name', peopleWords(visitor.language).nameWithAddress)
  const email = form.email('email', { missing: true })
  const role = form.choice('role', sessionRoles, { missing: words.roleMissing })
  const language = form.choice('language', languages) ?? visitor.language
  if (form.failed() || role === null) return false
  const given = await registration.giveTask({ sessionId: session.id, role }, { name, email, language }, person.id)
  if (!given.ok) form.refuse(fieldOf(given.refusal), words.refused[given.refusal])
  return given.ok
}

function fieldOf(refusal: TaskRefusal): 'email' | 'role' {
  return refusal === 'emailInvalid' ? 'email' : 'role'
}
