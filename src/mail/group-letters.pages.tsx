// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Writing to a group: what was written, the form, the preview, the progress. */
import { languages, localise, type Language } from '../base/language.ts'
import { Button, Choice, Chip, DefinitionList, EmptyState, Field, FieldErrors, Form, FormActions } from '../ui/index.ts'
import { formatDay, formatTime, FormSection, Notice, Select, Table, TextArea } from '../ui/index.ts'
import type { ChipKind, FieldMessages } from '../ui/index.ts'
import { LooksAgain, type LookingAgain } from '../web/looking-again.tsx'
import { href } from '../web/href.ts'
import { OfficePage } from '../web/office.tsx'
import type { Visitor } from '../web/visitor.ts'
import { groupLetterLimits as limits, purposes, stateOfGroupLetter, textFor } from './group-letters.rules.ts'
import type { Audience, GroupLetterState, MailGroup, Tally } from './group-letters.rules.ts'
import type { GroupLetter, Shown } from './group-letters.service.ts'
import { groupLetterWords } from './group-letters.words.ts'
import { starts } from './group-starts.ts'
import { LetterPreview } from './letter-preview.tsx'
import type { Letter } from './letter.rules.ts'
import { mailCrumbs, NotDelivering } from './mail-office.pages.tsx'
import { footerOf } from './mail.service.ts'
import type { GroupLetterId } from './mail.service.ts'

const chips: Readonly<Record<GroupLetterState, ChipKind>> = {
  draft: 'plain',
  sending: 'now',
  sent: 'success',
  stopped: 'warning',
}

function crumbs(visitor: Visitor) {
  const words = groupLetterWords(visitor.language)
  return [...mailCrumbs(visitor), { label: words.title, href: href(visitor, '/office/mail/send') }]
}

type GroupLettersProps = { readonly visitor: Visitor; readonly letters: readonly Shown[]; readonly timeZone: string }

export function groupLettersPage({ visitor, letters, timeZone }: GroupLettersProps) {
  const { language } = visitor
  const words = groupLetterWords(language)
  const write = (
    <Button kind="primary" icon="mail" href={href(visitor, '/office/mail/send/new')}>
      {words.write}
    </Button>
  )
  return (
    <OfficePage visitor={visitor} title={words.title} lead={words.lead} crumbs={mailCrumbs(visitor)} actions={write}>
      {letters.length === 0 ? (
        <EmptyState title={words.emptyTitle}>
          <p>{words.empty}</p>
        </EmptyState>
      ) : (
        <Table<Shown>
          caption={words.caption}
          rows={letters}
          keyOf={({ letter }) => letter.id}
          columns={[
            {
              heading: words.columns.subject,
              names: true,
              cell: ({ letter }) => (
                <a href={href(visitor, `/office/mail/send/${letter.id}`)}>{localise(letter.subject, language).text}</a>
              ),
            },
            { heading: words.columns.group, cell: ({ letter }) => localise(letter.groupLabel, language).text },
            { heading: words.columns.state, cell: (shown) => <State visitor={visitor} shown={shown} /> },
            {
              heading: words.columns.when,
              cell: ({ letter: { sentAt, createdAt } }) => dayAndTime(sentAt ?? createdAt, timeZone, language),
            },
            { heading: words.columns.addresses, number: true, cell: ({ letter }) => letter.addresses || '–' },
          ]}
        />
      )}
    </OfficePage>
  )
}

function State({ visitor, shown: { letter, tally } }: { readonly visitor: Visitor; readonly shown: Shown }) {
  const state = stateOfGroupLetter(letter, tally)
  return <Chip kind={chips[state]}>{groupLetterWords(visitor.language).states[state]}</Chip>
}

function dayAndTime(at: Date, timeZone: string, language: Language): string {
  return `${formatDay(at, timeZone, language)}, ${formatTime(at, timeZone, language)}`
}

type DraftForm = {
  readonly visitor: Visitor
  readonly groups: readonly MailGroup[]
  readonly typed: (name: string) => string
  readonly errors: FieldMessages
  readonly draft: GroupLetterId | null
}

export function draftForm({ visitor, groups, typed, errors, draft }: DraftForm) {
  const words = groupLetterWords(visitor.language)
  return (
    <OfficePage visitor={visitor} title={words.writeTitle} lead={words.lead} crumbs={crumbs(visitor)}>
      <Form action={href(visitor, '/office/mail/send/new')} csrf={visitor.csrf}>
        <FieldErrors errors={errors} />
        {draft === null ? <Starts visitor={visitor} /> : <input type="hidden" name="draft" value={draft} />}
        <Select
          name="group"
          label={words.group}
          placeholder={words.chooseGroup}
          value={typed('group')}
          error={errors['group']}
          options={groups.map(({ key, label }) => ({ value: key, label: label(visitor.language) }))}
        />
        <Choice
          name="purpose"
          legend={words.purpose}
          look="cards"
          value={typed('purpose')}
          error={errors['purpose']}
          options={purposes.map((value) => {
            const { label, meaning } = words.purposes[value]
            return { value, label, hint: meaning }
          })}
        />
        <Text title={words.german} suffix="De" words={words} typed={typed} errors={errors} />
        <Text
          title={words.english}
          intro={words.englishIntro}
          suffix="En"
          words={words}
          typed={typed}
          errors={errors}
        />
        <FormActions>
          <Button kind="primary">{words.preview}</Button>
        </FormActions>
      </Form>
    </OfficePage>
  )
}

function Starts({ visitor }: { readonly visitor: Visitor }) {
  const words = groupLetterWords(visitor.language)
  return (
    <p>
      {words.start.title}:{' '}
      {starts.map((start, index) => (
        <>
          {index > 0 && ' · '}
          <a key={start} href={`${href(visitor, '/office/mail/send/new')}?start=${start}`}>
            {words.start[start]}
          </a>
        </>
      ))}
    </p>
  )
}

type TextProps = Pick<DraftForm, 'typed' | 'errors'> & {
  readonly title: string
  readonly intro?: string
  readonly suffix: 'De' | 'En'
  readonly words: ReturnType<typeof groupLetterWords>
}

function Text({ title, intro, suffix, words, typed, errors }: TextProps) {
  const [subject, body] = [`subject${suffix}`, `body${suffix}`]
  const optional = suffix === 'En'
  return (
    <FormSection title={title} {...(intro === undefined ? {} : { intro })}>
      <Field
        name={subject}
        label={words.subject}
        value={typed(subject)}
        error={errors[subject]}
        maxlength={limits.subjectLettersMax}
        optional={optional}
      />
      <TextArea
        name={body}
        label={words.body}
        hint={words.bodyHint}
        value={typed(body)}
        error={errors[body]}
        rows={10}
        maxlength={limits.bodyLettersMax}
        optional={optional}
      />
    </FormSection>
  )
}

type Preview = {
  readonly visitor: Visitor
  readonly letter: GroupLetter
  readonly letters: Readonly<Record<Language, Letter>>
  /** Null when the group is no longer there. */
  readonly audience: Audience | null
  readonly refusal: string | null
  readonly sampled: boolean
}

export function previewPage({ visitor, letter, letters, audience, refusal, sampled }: Preview) {
  const words = groupLetterWords(visitor.language)
  const shown = languages.filter((language) => language === 'de' || !textFor(letter, 'en').germanOnly)
  return (
    <OfficePage visitor={visitor} title={words.previewTitle} lead={words.previewLead} crumbs={crumbs(visitor)}>
      {refusal !== null && (
        <Notice kind="error" live="alert">
          {refusal}
        </Notice>
      )}
      {sampled && (
        <Notice kind="success" live="status">
          {words.tested(letters.de.to)}
        </Notice>
      )}
      <DefinitionList facts={factsOf(visitor, letter)} />
      <AudienceLine words={words} audience={audience} />
      <PreviewActions visitor={visitor} letter={letter} audience={audience} />
      <div class="letter-pair">
        {shown.map((language) => (
          <LetterPreview
            key={language}
            language={visitor.language}
            letter={letters[language]}
            footer={footerOf(letters[language], visitor.site)}
            title={words.inLanguage[language]}
            frame={href(visitor, `/office/mail/send/${letter.id}/html/${language}`)}
          />
        ))}
      </div>
    </OfficePage>
  )
}

function factsOf({ language }: Visitor, { groupLabel, purpose }: GroupLetter) {
  const words = groupLetterWords(language)
  return [
    { term: words.groupLabel, value: localise(groupLabel, language).text },
    { term: words.purposeLabel, value: words.purposes[purpose].label },
  ]
}

type AudienceProps = {
  readonly words: ReturnType<typeof groupLetterWords>
  readonly audience: Audience | null
}

function AudienceLine({ words, audience }: AudienceProps) {
  if (audience === null) return <Notice kind="warning">{words.refusals.groupGone}</Notice>
  const { members, leftOut } = audience
  return (
    <Notice kind={members.length === 0 ? 'warning' : 'info'}>
      {members.length === 0 ? words.refusals.nobodyInGroup : words.audience(members.length)}
      {leftOut > 0 && <> {words.leftOut(leftOut)}</>}
    </Notice>
  )
}

function PreviewActions({ visitor, letter, audience }: Pick<Preview, 'visitor' | 'letter' | 'audience'>) {
  const words = groupLetterWords(visitor.language)
  const at = (press: string) => href(visitor, `/office/mail/send/${letter.id}/${press}`)
  const count = audience?.members.length ?? 0
  return (
    <Form action={at('send')} csrf={visitor.csrf}>
      <FormActions>
        {count > 0 && <Button kind="primary">{words.send(count)}</Button>}
        <Button formAction={at('sample')}>{words.test}</Button>
        <Button href={`${href(visitor, '/office/mail/send/new')}?draft=${letter.id}`}>{words.edit}</Button>
        <Button kind="danger" formAction={at('discard')}>
          {words.discard}
        </Button>
      </FormActions>
      <p>{words.sendHint}</p>
    </Form>
  )
}

type Progress = Shown & {
  readonly visitor: Visitor
  readonly state: GroupLetterState
  readonly timeZone: string
  /** Null when all is done, and without a mail server: then nothing gets any further. */
  readonly again: LookingAgain | null
  /** Who sent it; null when they are forgotten. */
  readonly by: string | null
}

export function progressPage({ visitor, letter, tally, state, timeZone, by, again }: Progress) {
  const { language } = visitor
  const words = groupLetterWords(language)
  const figures = (['sent', 'waiting', 'failed', 'stopped'] as const)
    .filter((key) => key !== 'stopped' || tally.stopped > 0)
    .map((key) => ({ term: words.tally[key], value: tally[key] }))
  const facts = [
    ...factsOf(visitor, letter),
    { term: words.sentBy, value: by ?? words.nobody },
    ...(letter.sentAt === null ? [] : [{ term: words.sentAt, value: dayAndTime(letter.sentAt, timeZone, language) }]),
    ...(letter.leftOut === 0 ? [] : [{ term: words.leftOutLabel, value: letter.leftOut }]),
  ]
  return (
    <OfficePage
      visitor={visitor}
      title={localise(letter.subject, language).text}
      lead={<Chip kind={chips[state]}>{words.states[state]}</Chip>}
      crumbs={crumbs(visitor)}
    >
      <ProgressBar words={words} tally={tally} addresses={letter.addresses} />
      <DefinitionList facts={figures} look="figures" />
      {state === 'sending' && <Stopping visitor={visitor} id={letter.id} again={again} />}
      {tally.failed > 0 && (
        <p>
          <a href={`${href(visitor, '/office/mail')}?state=failed&group=${letter.id}`}>{words.failedOnes}</a>
        </p>
      )}
      <DefinitionList facts={facts} />
    </OfficePage>
  )
}

type BarProps = {
  readonly words: ReturnType<typeof groupLetterWords>
  readonly tally: Tally
  readonly addresses: number
}

function ProgressBar({ words, tally, addresses }: BarProps) {
  const done = addresses - tally.waiting
  return (
    <p>
      <label for="progress">{words.of(done, addresses)}</label>
      <progress class="letter-progress" id="progress" value={done} max={Math.max(1, addresses)} />
    </p>
  )
}

type StoppingProps = Pick<Progress, 'visitor' | 'again'> & { readonly id: GroupLetterId }

function Stopping({ visitor, id, again }: StoppingProps) {
  const words = groupLetterWords(visitor.language)
  return (
    <>
      {again === null ? <NotDelivering visitor={visitor} /> : <LooksAgain visitor={visitor} again={again} />}
      <Form action={href(visitor, `/office/mail/send/${id}/stop`)} csrf={visitor.csrf}>
        <FormActions>
          <Button kind="danger">{words.stop}</Button>
        </FormActions>
        <p>{words.stopHint}</p>
      </Form>
    </>
  )
}

export function groupLetterMissingPage({ visitor }: { readonly visitor: Visitor }) {
  const words = groupLetterWords(visitor.language)
  return (
    <OfficePage visitor={visitor} title={words.missingTitle} crumbs={mailCrumbs(visitor)}>
      <Button href={href(visitor, '/office/mail/send')} icon="back">
        {words.back}
      </Button>
    </OfficePage>
  )
}
