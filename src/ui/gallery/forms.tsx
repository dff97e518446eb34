// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Pages that ask: registration with something missing, sign-in, and the outbox of the demonstration. */
import {
  Button,
  Card,
  Checkbox,
  Checkboxes,
  Chip,
  Choice,
  Combobox,
  EmptyState,
  Field,
  FieldErrors,
  Form,
  FormActions,
  FormSection,
  Notice,
  PageHead,
  Select,
  TextArea,
} from '../index.ts'

const errors = {
  email: 'Das sieht nicht nach einer E-Mail-Adresse aus. Beispiel: vorname.name@gemeinde.example',
  function: 'Bitte wählen Sie Ihre Funktion.',
  consent: 'Ohne Ihr Einverständnis dürfen wir die Angaben nicht speichern.',
}

export function GalleryRegistration() {
  return (
    <>
      <PageHead
        title="Anmeldung"
        lead="Eine Seite, zwei Minuten. Sie bekommen danach eine E-Mail, mit der Sie Ihre Adresse bestätigen."
      />
      <Form action="#" csrf="x" enterSubmits>
        <FieldErrors errors={errors} />
        <FormSection title="1. Wer sind Sie?">
          <Field name="name" label="Vor- und Nachname" value="Anneliese Brück" autocomplete="name" required />
          <Field
            name="email"
            label="E-Mail-Adresse"
            type="email"
            hint="Dorthin schicken wir Ihren Zugang."
            value="anneliese.brueck(at)niederlinden"
            autocomplete="email"
            error={errors.email}
            required
          />
        </FormSection>
        <FormSection title="2. Für wen sind Sie dabei?">
          <Combobox
            name="municipality"
            label="Kommune"
            hint="Tippen Sie ein paar Buchstaben, dann suchen."
            query="linden"
            searchLabel="Suchen"
            resultsLegend="Welche meinen Sie?"
            nothingFound="Nichts gefunden."
            value="1"
            results={[
              { value: '1', label: 'Niederlinden', detail: 'Ortsgemeinde, 312 Einwohner, Landkreis Auental' },
              { value: '2', label: 'Lindenberg am See', detail: 'Ortsgemeinde, 1.140 Einwohner, Landkreis Seeland' },
            ]}
          />
          <Select
            name="function"
            label="Funktion"
            placeholder="Bitte wählen"
            error={errors.function}
            options={[
              { value: 'volunteerMayor', label: 'Ortsbürgermeisterin oder Ortsbürgermeister' },
              { value: 'administration', label: 'Verwaltung' },
            ]}
          />
        </FormSection>
        <Wishes />
        <NeedsAndConsents />
        <FormActions>
          <Button kind="primary">Anmelden</Button>
          <Button name="save">Zwischenspeichern</Button>
          <Button kind="quiet" href="#programm">
            Erst ins Programm schauen
          </Button>
        </FormActions>
      </Form>
    </>
  )
}

function Wishes() {
  return (
    <FormSection title="3. Was möchten Sie besuchen?">
      <Choice
        name="slot"
        legend="10:00 bis 11:15 Uhr"
        look="cards"
        value="zukunft"
        options={[
          { value: 'zukunft', label: 'Zukunfts-Check Dorf', hint: 'Dorf gestalten · noch 14 Plätze' },
          {
            value: 'formulare',
            label: 'Formulare, die man versteht',
            hint: 'Verwaltung und Führung · alle Plätze vergeben',
            disabled: true,
          },
          { value: '', label: 'Noch offen' },
        ]}
      />
    </FormSection>
  )
}

function NeedsAndConsents() {
  return (
    <>
      <FormSection title="4. Was brauchen Sie, um gut teilzunehmen?" intro={<p>Freiwillig.</p>}>
        <Checkboxes
          name="need"
          legend="Das hilft mir"
          values={['captions']}
          options={[
            { value: 'signLanguage', label: 'Dolmetschen in Deutsche Gebärdensprache' },
            { value: 'captions', label: 'Untertitel' },
          ]}
          optional
        />
        <TextArea name="need-note" label="Etwas anderes" hint="Keine Diagnosen." rows={2} optional />
      </FormSection>
      <FormSection title="5. Einwilligungen" intro={<p>Jede steht für sich. Nur die erste brauchen wir.</p>}>
        <Checkbox
          name="consent"
          label="Ich bin damit einverstanden, dass meine Angaben für die Teilnahme gespeichert werden."
          hint="Wofür: Sie anzumelden und Ihnen Zugang zu geben."
          error={errors.consent}
          required
        />
        <Checkbox
          name="consent-listing"
          label="Andere Teilnehmende dürfen mich in der Liste der Angemeldeten sehen."
          hint="Wofür: damit Kommunen einander finden."
          checked
        />
      </FormSection>
    </>
  )
}

export function GallerySignIn() {
  return (
    <>
      <PageHead title="Einloggen" lead="Ohne Passwort: Wir schicken Ihnen eine E-Mail mit einem Link und einer Zahl." />
      <Notice kind="success" title="E-Mail ist unterwegs.">
        <p>Schauen Sie in Ihr Postfach, auch unter „Spam“. Der Link gilt 30 Minuten.</p>
      </Notice>
      <Form action="#" csrf="x">
        <FormSection title="Zahl aus der E-Mail eingeben">
          <Field
            name="code"
            label="Sechsstellige Zahl"
            hint="Wenn Sie die E-Mail auf einem anderen Gerät lesen."
            inputmode="numeric"
            autocomplete="one-time-code"
            maxlength={6}
            width="code"
          />
          <FormActions>
            <Button kind="primary">Einloggen</Button>
          </FormActions>
        </FormSection>
      </Form>
    </>
  )
}

export function GalleryOutbox() {
  return (
    <>
      <PageHead title="Postausgang" lead="Jede E-Mail dieser Vorführung. Es wird keine wirklich verschickt." />
      <ul class="mail-list">
        {[
          ['Bitte bestätigen Sie Ihre Anmeldung', 'anneliese.brueck@niederlinden.example', '09:58 Uhr'],
          ['Ihr Zugang: 402 918', 'jweidner@auental.example', '09:41 Uhr'],
        ].map(([subject, to, time]) => (
          <Card key={to} as="li" level={2} title={subject} href="#" kicker={`An ${to}`}>
            <p class="muted">{time} · Deutsch</p>
          </Card>
        ))}
        <Card
          as="li"
          level={2}
          title="Your access"
          href="#"
          kicker={
            <>
              An m.hall@auental.example <Chip kind="warning">nicht zugestellt</Chip>
            </>
          }
        >
          <p class="muted">09:12 Uhr · Englisch</p>
        </Card>
      </ul>
      <EmptyState title="Noch keine E-Mails">
        <p>Melden Sie jemanden an, dann liegt hier die Bestätigung.</p>
      </EmptyState>
    </>
  )
}
