// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** A letter as people get it: its subject, its text, and its HTML in a frame of its own without any right. */
import { Fragment } from 'preact'
import type { Language } from '../base/language.ts'
import { Card } from '../ui/index.ts'
import { runsOf, textOf, type Letter, type LetterFooter } from './letter.rules.ts'
import { mailOfficeWords } from './mail-office.words.ts'

export type LetterPreviewProps = {
  /** Of the page. */
  readonly language: Language
  readonly letter: Letter
  readonly footer: LetterFooter
  readonly title: string
  /** Where the HTML lies. */
  readonly frame: string
}

export function LetterPreview({ language, letter, footer, title, frame }: LetterPreviewProps) {
  const words = mailOfficeWords(language)
  const attached = letter.attachments ?? []
  return (
    <Card as="section" title={title}>
      <div class="flow">
        <p>
          {words.subject}: <strong lang={letter.language}>{letter.subject}</strong>
        </p>
        {attached.length > 0 && (
          <p>
            {words.templateAttachments}: {attached.map(({ name }) => name).join(', ')}
          </p>
        )}
        <h3>{words.textTitle}</h3>
        <LetterText text={textOf(letter, footer)} language={letter.language} />
        <h3>{words.htmlTitle}</h3>
        <iframe class="letter-frame" sandbox="" src={frame} title={`${words.htmlFrame}: ${letter.subject}`} />
      </div>
    </Card>
  )
}

/** Its lines as they are written; what is sent breaks long ones once more (smtp.ts). Addresses can be pressed. */
export function LetterText({ text, language }: { readonly text: string; readonly language: Language }) {
  return (
    <p class="letter-text" lang={language}>
      {text
        .trimEnd()
        .split('\n')
        .map((line, index) => (
          <Fragment key={index}>
            {index > 0 && <br />}
            {runsOf(line).map((run, at) =>
              run.href === null ? (
                run.text
              ) : (
                <a key={at} href={run.href}>
                  {run.text}
                </a>
              ),
            )}
          </Fragment>
        ))}
    </p>
  )
}
