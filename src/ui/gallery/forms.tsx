// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Pages that ask: registration with something missing, sign-in, and the outbox of the demonstration. */
import {
  Button,
  Card,
  Checkboxes,
  Chip,
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
} from '../index.ts'

const errors = {
  email: 'Das sieht nicht nach einer E-Mail-Adresse aus. Beispiel: vorname.name@gemeinde.example',
  function: 'Bitte wählen Sie Ihre Funktion.',
}

export function GalleryRegistration() {
  return (
    <>
      <PageHead
        title="Anmeldung"
        lead="Drei Schritte auf einer Seite. Sie bekommen danach eine E-Mail, mit der Sie Ihre Adresse bestätigen."
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
        <FormActions>
          <Button kind="primary">Verbindlich anmelden</Button>
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
      <Checkboxes
        name="sessions"
        legend="10:00 bis 11:15 Uhr"
        look="cards"
        optional
        values={['zukunft']}
        options={[
          { value: 'zukunft', label: 'Zukunfts-Check Dorf', hint: 'Dorfentwicklung · noch 14 Plätze' },
          { value: 'home', label: 'Homeoffice und Führung in der Verwaltung', hint: 'Verwaltung · Warteliste' },
        ]}
      />
    </FormSection>
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
