// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The second factor over HTTP: asked for at a sign-in, set up, renewed, switched off. */
import type { Context, Hono } from 'hono'
import { localise } from '../base/language.ts'
import { readForm, type PostedForm } from '../web/form.ts'
import { guarded, type Guarded } from '../web/guarded.ts'
import { href, renderPage, type PageStatus } from '../web/page.tsx'
import type { Web } from '../web/visitor.ts'
import { entered, personOf, type EnterParts } from './entering.ts'
import { codesPage, factorPage, manageFactorPage, setUpFactorPage } from './factor.pages.tsx'
import { spacedRecoveryCode, type FactorRefusal } from './factor.rules.ts'
import { nothingAsked, signInPage } from './people.pages.tsx'
import { securityAccess, type SecurityAction } from './security.access.rules.ts'
import { securityWords, type SecurityWords } from './security.words.ts'
import { localPath } from './sign-in.rules.ts'

type Routes = Pick<Guarded<SecurityAction>, 'get' | 'post'>

export type FactorRoutesParts = EnterParts & {
  /** IANA zone in which days are told. */
  timeZone(): Promise<string>
}

export function factorRoutes(parts: FactorRoutesParts): Hono<Web> {
  const { routes, get, post } = guarded(securityAccess)
  for (const path of ['/sign-in/factor', '/my/security/factor', '/my/security/factor/*']) {
    routes.use(path, async (context, next) => {
      context.header('Cache-Control', 'no-store')
      await next()
    })
  }
  showing({ get, post }, parts)
  settingUp({ get, post }, parts)
  changing({ get, post }, parts)
  return routes
}

function refuseFactor(form: PostedForm, refusal: FactorRefusal, words: SecurityWords, gone: string): void {
  switch (refusal.kind) {
    case 'factorMalformed':
      return form.refuse('code', words.factorMalformed)
    case 'factorWrong':
      return form.refuse('code', words.factorWrong(refusal.triesLeft))
    case 'factorLocked':
      return form.refuse('code', words.factorLocked(refusal.waitMinutes))
    case 'factorGone':
      return form.refuse('code', gone)
  }
}

function statusOf({ kind }: FactorRefusal): PageStatus {
  return kind === 'factorLocked' ? 429 : 422
}

/** The letter, the code or the provider was right; this is asked for besides. */
function showing({ get, post }: Routes, parts: FactorRoutesParts): void {
  const { people, signInToken } = parts
  get('showFactor', '/sign-in/factor', async (context) => {
    const visitor = context.get('visitor')
    const next = localPath(context.req.query('next'))
    if (!(await people.isFactorPending(signInToken(context)))) {
      if (visitor.person !== null) return context.redirect(next ?? href(visitor, '/next'), 303)
      const words = securityWords(visitor.language)
      const refused = { title: words.arrivalRefused.visitGone.title, text: words.factorGone }
      const asked = { ...nothingAsked, next }
      return renderPage(context, signInPage({ visitor, provider: people.provider, refused, ...asked }), 410)
    }
    return renderPage(context, factorPage({ visitor, next, errors: {} }))
  })
  post('showFactor', '/sign-in/factor', async (context) => {
    const visitor = context.get('visitor')
    const words = securityWords(visitor.language)
    const form = await readForm(context)
    const next = localPath(form.typed('next'))
    const passed = await people.passFactor(signInToken(context), form.typed('code'))
    if (passed.ok) return entered(parts, context, { personId: passed.value.personId, next })
    refuseFactor(form, passed.refusal, words, words.factorGone)
    return renderPage(context, factorPage({ visitor, next, errors: form.errors() }), statusOf(passed.refusal))
  })
}

function settingUp({ get, post }: Routes, parts: FactorRoutesParts): void {
  const { people, signInToken } = parts
  const setUp = async (context: Context<Web>, status: PageStatus, form?: PostedForm) => {
    const visitor = context.get('visitor')
    const { id } = personOf(context)
    const next = localPath(form?.typed('next') ?? context.req.query('next'))
    const why = (await people.factorMissing(id))
      ? 'required'
      : (form?.typed('first') ?? context.req.query('first')) === 'yes'
        ? 'first'
        : null
    const may = await people.mayHaveFactor(id)
    const secret = may ? await people.beginFactor(id) : null
    if (may && secret === null) return manage(parts, context, status, form)
    const account = `${localise(visitor.site.title, visitor.language).text}`
    return renderPage(
      context,
      setUpFactorPage({ visitor, secret, account, next, why, errors: form?.errors() ?? {} }),
      status,
    )
  }
  get('keepFactor', '/my/security/factor', (context) => setUp(context, 200))
  post('keepFactor', '/my/security/factor', async (context) => {
    const visitor = context.get('visitor')
    const words = securityWords(visitor.language)
    const form = await readForm(context)
    const { id } = personOf(context)
    if (!(await people.mayHaveFactor(id))) return setUp(context, 422, form)
    const confirmed = await people.confirmFactor(id, form.typed('code'), signInToken(context))
    if (!confirmed.ok) {
      refuseFactor(form, confirmed.refusal, words, words.factorSetUpGone)
      return setUp(context, statusOf(confirmed.refusal), form)
    }
    const next = localPath(form.typed('next'))
    // Answered with the page itself, not with a redirect: the codes are kept nowhere in clear.
    return renderPage(context, codesPage({ visitor, codes: confirmed.value.recoveryCodes, isNew: true, next }))
  })
}

async function manage(
  { people, timeZone }: FactorRoutesParts,
  context: Context<Web>,
  status: PageStatus,
  form?: PostedForm,
): Promise<Response> {
  const visitor = context.get('visitor')
  const state = await people.factorOf(personOf(context).id)
  const errors = form?.errors() ?? {}
  return renderPage(context, manageFactorPage({ visitor, state, timeZone: await timeZone(), errors }), status)
}

function changing({ post }: Routes, parts: FactorRoutesParts): void {
  const { people } = parts
  post('keepFactor', '/my/security/factor/renew', async (context) => {
    const visitor = context.get('visitor')
    const words = securityWords(visitor.language)
    const form = await readForm(context)
    const renewed = await people.renewRecoveryCodes(personOf(context).id, form.typed('code'))
    if (renewed.ok) {
      return renderPage(context, codesPage({ visitor, codes: renewed.value.recoveryCodes, isNew: false, next: null }))
    }
    refuseFactor(form, renewed.refusal, words, words.factorSetUpGone)
    return manage(parts, context, statusOf(renewed.refusal), form)
  })
  post('keepFactor', '/my/security/factor/remove', async (context) => {
    const visitor = context.get('visitor')
    const words = securityWords(visitor.language)
    const form = await readForm(context)
    const removed = await people.removeFactor(personOf(context).id, form.typed('code'))
    if (removed.ok) return context.redirect(href(visitor, '/my/security'), 303)
    refuseFactor(form, removed.refusal, words, words.factorSetUpGone)
    return manage(parts, context, statusOf(removed.refusal), form)
  })
  post('keepFactor', '/my/security/factor/codes', async (context) => {
    const visitor = context.get('visitor')
    const words = securityWords(visitor.language)
    const form = await readForm(context)
    const codes = form.typedAll('codes')
    // Only a person's own codes come back as a file: nobody makes us hand out a text of theirs.
    if (!(await people.areRecoveryCodes(personOf(context).id, codes))) {
      form.refuse('code', words.codesWrong)
      return manage(parts, context, 422, form)
    }
    const site = localise(visitor.site.title, visitor.language).text
    const lines = codes.map((code) => spacedRecoveryCode(code.replace(/[^a-z2-7]/g, '')))
    return context.text(`${words.codesFile(site)}\n${lines.join('\n')}\n`, 200, {
      'Content-Disposition': `attachment; filename="${words.codesFileName}"`,
    })
  })
}
