// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The register in the congress office: what is loaded, a file checked, looked at, and loaded or discarded. */
import type { Context } from 'hono'
import type { Id } from '../base/id.ts'
import type { Language } from '../base/language.ts'
import type { OfficeSection } from '../web/access.rules.ts'
import type { Guarded } from '../web/guarded.ts'
import { href, renderPage } from '../web/page.tsx'
import type { Web } from '../web/visitor.ts'
import { municipalityAccess, type MunicipalityAction } from './municipality.access.rules.ts'
import { municipalityLimits } from './municipality.limits.rules.ts'
import { previewPage, registerPage, type RegisterTold } from './office.pages.tsx'
import type { RegisterService } from './register.service.ts'
import { registerWords } from './register.words.ts'

export const registerPath = '/office/register'

export const registerSection: OfficeSection = {
  path: registerPath,
  access: municipalityAccess.seeRegister,
  label: (language: Language) => registerWords(language).section,
  lead: (language: Language) => registerWords(language).sectionLead,
}

/** The one form of this module that is larger than a form: the workbook, and the few fields beside it. */
export const registerUpload = {
  path: registerPath,
  access: municipalityAccess.loadRegister,
  bytesMax: municipalityLimits.workbookBytesMax + 16 * 1024,
  tooLargePage: `${registerPath}?done=tooLarge`,
} as const

export type NamesOf = (persons: readonly string[]) => Promise<ReadonlyMap<string, string>>
export type RegisterRoutesParts = { readonly register: RegisterService; readonly namesOf: NamesOf }

/** Said without having read the file: the server reads no more of it than it may have. */
const tooLarge = { kind: 'tooLarge', megabytesMax: municipalityLimits.workbookBytesMax / (1024 * 1024) } as const

const tolds = ['applied', 'discarded', 'uploadGone'] as const

export function registerOfficeRoutes({ get, post }: Guarded<MunicipalityAction>, parts: RegisterRoutesParts): void {
  const { register } = parts
  get('seeRegister', registerPath, async (context) => {
    const done = context.req.query('done')
    const told = tolds.find((one) => one === done) ?? null
    const lines = done === 'tooLarge' ? registerWords(context.get('visitor').language).refusal(tooLarge) : []
    return renderPage(context, await page(context, parts, told, lines))
  })
  post('loadRegister', registerPath, async (context) => {
    const visitor = context.get('visitor')
    const sent = (await context.req.formData()).get('file')
    const file = sent instanceof File ? sent : new File([], '')
    const offered = await register.offer(new Uint8Array(await file.arrayBuffer()), nameOf(file), personOf(context))
    if (offered.ok) return context.redirect(href(visitor, `${registerPath}/uploads/${offered.value.id}`), 303)
    const lines = registerWords(visitor.language).refusal(offered.refusal)
    return renderPage(context, await page(context, parts, null, lines), offered.refusal.kind === 'busy' ? 503 : 422)
  })
  get('seeRegister', `${registerPath}/uploads/:id`, async (context) => {
    const preview = await register.preview(context.req.param('id'))
    if (preview === null) return back(context, 'uploadGone')
    return renderPage(context, previewPage({ visitor: context.get('visitor'), preview, changedMeanwhile: false }))
  })
  post('loadRegister', `${registerPath}/uploads/:id`, async (context) => {
    const fields = await context.req.formData()
    const id = context.req.param('id')
    if (fields.get('do') === 'discard') {
      await register.discard(id)
      return back(context, 'discarded')
    }
    const applied = await register.apply(id, Number(fields.get('version')), personOf(context))
    if (applied.ok) return back(context, 'applied')
    const preview = applied.refusal === 'uploadGone' ? null : await register.preview(id)
    if (preview === null) return back(context, 'uploadGone')
    return renderPage(context, previewPage({ visitor: context.get('visitor'), preview, changedMeanwhile: true }), 409)
  })
}

async function page(context: Context<Web>, parts: RegisterRoutesParts, told: RegisterTold, refused: readonly string[]) {
  const status = await parts.register.status()
  const names = await parts.namesOf(status.loads.flatMap(({ loadedBy }) => loadedBy ?? []))
  return registerPage({ visitor: context.get('visitor'), status, names, told, refused })
}

function back(context: Context<Web>, done: (typeof tolds)[number]): Response {
  return context.redirect(`${href(context.get('visitor'), registerPath)}?done=${done}`, 303)
}

function personOf(context: Context<Web>): Id<'person'> | null {
  return context.get('visitor').person?.id ?? null
}

const fileNameLettersMax = 120

/** As it was called on the sender's machine; some browsers send its folders along. */
function nameOf(file: File): string {
  const last = file.name.split(/[\\/]/).at(-1) ?? ''
  return last.replace(/\p{C}/gu, '').slice(-fileNameLettersMax)
}
