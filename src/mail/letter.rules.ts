// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * A letter is said in parts (a paragraph, a link, a code) and becomes two bodies here: plain text for everyone, and
 * HTML with the same words. No picture, no style sheet, no counting address: opening a letter tells us nothing.
 */
import { unreachable } from '../base/assert.ts'
import type { Language } from '../base/language.ts'
import type { Instant } from '../base/instant.ts'
import type { LetterAttachment } from './attachments.rules.ts'
import type { Urgency } from './delivery.rules.ts'

export type LetterPart =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** A button; its address stands beside it in full, for those whose program shows no buttons. */
  | { readonly kind: 'link'; readonly label: string; readonly url: string }
  /** Six digits, written in two groups so that they can be read out and typed. */
  | { readonly kind: 'code'; readonly label: string; readonly code: string }
  /** As somebody typed it into a form: line breaks stay, and web addresses can be pressed. */
  | { readonly kind: 'typed'; readonly text: string }
  /** A quieter paragraph at the end: how long it holds, what to do when it was not you. */
  | { readonly kind: 'note'; readonly text: string }

export type Letter = {
  /** One address, without a name. */
  readonly to: string
  readonly language: Language
  readonly subject: string
  readonly parts: readonly LetterPart[]
  /** See attachments.rules.ts for what and how much. */
  readonly attachments?: readonly LetterAttachment[]
  /** Which template wrote it; see templates.rules.ts. */
  readonly kind?: string
  /** 'soon' unless somebody waits for it to sign in, or it is one of many. */
  readonly urgency?: Urgency
  /** Sent later than this it would only confuse: a reminder after the beginning. It is given up then. */
  readonly usefulUntil?: Instant
  /**
   * It holds no secret: the office may read it while it waits, and try it again when it was given up. Only who writes
   * a letter knows; whoever says nothing keeps it closed.
   */
  readonly openToOffice?: boolean
  /** Where the person withdraws from such letters, by one press. */
  readonly withdraw?: { readonly from: 'news' | 'reminders'; readonly url: string }
}

/** Who sends and why, below every letter. */
export type LetterFooter = {
  readonly lines: readonly string[]
  readonly url: string
  readonly withdraw?: { readonly label: string; readonly url: string }
}

/** A code, or a link that signs in whoever presses it. */
export function holdsSecret({ parts }: Pick<Letter, 'parts'>): boolean {
  return parts.some((part) => part.kind === 'code' || (part.kind === 'link' && /\/sign-in\/link\//.test(part.url)))
}

/** As the ids and tokens of letters are made (base/id.ts); anything else came from an address somebody made up. */
export function looksLikeId(text: string): boolean {
  return /^[\w-]{22}$/.test(text)
}

/** A subject is one line: a line break in it would begin a header of its own. */
export function isOneLine(subject: string): boolean {
  return subject.length > 0 && subject.length <= 500 && !/[\u0000-\u001f\u007f\u2028\u2029]/.test(subject)
}

/** @returns the code as a person reads it: '123456' → '123 456' */
export function spacedCode(code: string): string {
  return code.length === 6 ? `${code.slice(0, 3)} ${code.slice(3)}` : code
}

export function textOf(letter: Letter, footer: LetterFooter): string {
  const parts = letter.parts.map(textOfPart)
  const withdraw = footer.withdraw === undefined ? [] : [`${footer.withdraw.label}:`, footer.withdraw.url]
  return [...parts, ['-- ', ...footer.lines, footer.url, ...withdraw].join('\n')].join('\n\n') + '\n'
}

function textOfPart(part: LetterPart): string {
  switch (part.kind) {
    case 'paragraph':
    case 'note':
    case 'typed':
      return part.text
    case 'heading':
      return `${part.text}\n${'-'.repeat(Math.min(part.text.length, 60))}`
    case 'list':
      return part.items.map((item) => `- ${item}`).join('\n')
    case 'link':
      return `${part.label}:\n${part.url}`
    case 'code':
      return `${part.label}: ${spacedCode(part.code)}`
    default:
      return unreachable(part)
  }
}

const look = {
  body: 'margin:0;padding:24px 12px;font:16px/1.55 sans-serif;',
  main: 'max-width:560px;margin:0 auto;',
  button:
    'display:inline-block;padding:12px 20px;border-radius:6px;background:#0b3a8c;color:#ffffff;font-weight:bold;text-decoration:none;',
  code: 'margin:4px 0 20px;font:bold 28px/1.3 monospace;letter-spacing:2px;',
  quiet: 'margin:20px 0 0;font-size:14px;',
  footer: 'margin:28px 0 0;padding-top:12px;border-top:1px solid #8a94a3;font-size:14px;',
} as const

/** A whole document. Style stands at each element, since mail programs drop style sheets. */
export function htmlOf(letter: Letter, footer: LetterFooter): string {
  const parts = letter.parts.map(htmlOfPart).join('\n')
  const lines = footer.lines.map((line) => `${escaped(line)}<br>`).join('\n')
  const withdraw = footer.withdraw === undefined ? '' : `<br>\n${anchor(footer.withdraw.url, footer.withdraw.label)}`
  return `<!doctype html>
<html lang="${letter.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escaped(letter.subject)}</title>
</head>
<body style="${look.body}">
<main style="${look.main}">
${parts}
<p style="${look.footer}">${lines}
${anchor(footer.url, footer.url)}${withdraw}</p>
</main>
</body>
</html>
`
}

function anchor(url: string, label: string): string {
  return `<a href="${escaped(url)}">${escaped(label)}</a>`
}

function htmlOfLine(line: string): string {
  return runsOf(line)
    .map(({ text, href }) => (href === null ? escaped(text) : anchor(href, text)))
    .join('')
}

function htmlOfPart(part: LetterPart): string {
  switch (part.kind) {
    case 'paragraph':
      return `<p>${escaped(part.text)}</p>`
    case 'typed':
      return `<p>${part.text.split('\n').map(htmlOfLine).join('<br>\n')}</p>`
    case 'note':
      return `<p style="${look.quiet}">${escaped(part.text)}</p>`
    case 'heading':
      return `<h2>${escaped(part.text)}</h2>`
    case 'list':
      return `<ul>${part.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`
    case 'link': {
      const url = escaped(part.url)
      return `<p><a href="${url}" style="${look.button}">${escaped(part.label)}</a></p>
<p style="word-break:break-all;font-size:14px;"><a href="${url}">${url}</a></p>`
    }
    case 'code':
      return `<p style="margin:0;">${escaped(part.label)}:</p>
<p style="${look.code}">${escaped(spacedCode(part.code))}</p>`
    default:
      return unreachable(part)
  }
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

export type TextRun = { readonly text: string; readonly href: string | null }

/** Cuts plain text where an address begins and ends, so that a page can make links of them. Loses no character. */
export function runsOf(text: string): readonly TextRun[] {
  const runs: TextRun[] = []
  let end = 0
  for (const found of text.matchAll(/https?:\/\/[^\s<>"]+/g)) {
    const url = found[0].replace(/[.,;:!?)\]]+$/, '')
    if (found.index > end) runs.push({ text: text.slice(end, found.index), href: null })
    runs.push({ text: url, href: url })
    end = found.index + url.length
  }
  if (end < text.length) runs.push({ text: text.slice(end), href: null })
  return runs
}

/** Letters a line, for programs that do not break lines themselves (RFC 5322, 2.1.1 recommends 78 at most). */
const lineLettersMax = 76

/**
 * Breaks long lines between words. A line that holds a web address stays whole, so that it can be pressed; so does
 * the line "-- ", where mail programs see a letter's footer begin.
 */
export function wrapped(text: string): string {
  return text.split('\n').map(wrappedLine).join('\n')
}

function wrappedLine(line: string): string {
  if (line.length <= lineLettersMax || /https?:\/\//.test(line)) return line
  const lines: string[] = []
  for (const word of line.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || last.length + 1 + word.length > lineLettersMax) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines.join('\n')
}
