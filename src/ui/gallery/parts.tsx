// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Every part in each of its states, for whoever builds a page and for the checks of contrast and accessibility. */
import type { ComponentChildren } from 'preact'
import {
  accents,
  Breadcrumb,
  Button,
  Card,
  CardGrid,
  Checkbox,
  Checkboxes,
  Chip,
  Choice,
  Combobox,
  Count,
  DefinitionList,
  Dialog,
  EmptyState,
  Field,
  FieldErrors,
  Form,
  FormActions,
  FormSection,
  Horizon,
  Icon,
  Logo,
  Notice,
  Person,
  QrCode,
  Ring,
  FileField,
  Select,
  Table,
  Tabs,
  TextArea,
} from '../index.ts'
import { iconShapes, type IconName } from '../icon.tsx'

function Part({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <section class="flow">
      <h2>{title}</h2>
      {children}
    </section>
  )
}

export function GalleryParts() {
  return (
    <>
      <Buttons />
      <Marks />
      <Notices />
      <Fields />
      <Choices />
      <Errors />
      <Searching />
      <Cards />
      <Ways />
      <Facts />
      <Tables />
      <Pictures />
      <Waiting />
      <Icons />
    </>
  )
}

function Buttons() {
  return (
    <Part title="Knöpfe">
      <div class="row">
        <Button kind="primary" icon="hand">
          Ums Wort bitten
        </Button>
        <Button iconAfter="arrow" href="#raum">
          Raum betreten
        </Button>
        <Button kind="quiet">Abbrechen</Button>
        <Button kind="danger" icon="close">
          Anmeldung zurückziehen
        </Button>
      </div>
      <div class="row">
        <Button kind="primary" disabled>
          Redeliste geschlossen
        </Button>
        <Button disabled>Nicht möglich</Button>
        <Button kind="primary" busy>
          Wird gesendet …
        </Button>
        <Button small>Wort erteilen</Button>
        <Button small pressed onClick={() => undefined}>
          Gemerkt
        </Button>
        <Button kind="quiet" class="button--icon" icon="close" label="Schließen" />
      </div>
    </Part>
  )
}

function Marks() {
  return (
    <Part title="Marken">
      <div class="row">
        <Chip>Workshop</Chip>
        <Chip kind="now">Jetzt</Chip>
        <Chip kind="info" icon="info">
          noch 8 Plätze
        </Chip>
        <Chip kind="success" icon="check">
          angemeldet
        </Chip>
        <Chip kind="warning" icon="warning">
          Warteliste
        </Chip>
        <Chip kind="danger" icon="error">
          abgesagt
        </Chip>
        <span>
          Nachrichten <Count value={3} label="3 neue Nachrichten" />
        </span>
      </div>
      <div class="row">
        {accents.map((accent) => (
          <span key={accent} class={`accent--${accent}`}>
            <Chip kind="accent">{accent}</Chip>
          </span>
        ))}
      </div>
    </Part>
  )
}

function Notices() {
  return (
    <Part title="Hinweise">
      <Notice title="Der Raum öffnet um 9:45 Uhr.">
        <p>Sie können schon jetzt eintreten und im Warteraum mit anderen schreiben.</p>
      </Notice>
      <Notice kind="success" title="Ihre Anmeldung ist da.">
        <p>Wir haben Ihnen eine E-Mail geschickt. Bitte bestätigen Sie darin Ihre Adresse.</p>
      </Notice>
      <Notice kind="warning" title="Zwei Ihrer Workshops liegen gleichzeitig.">
        <p>
          Sie können <a href="#programm">einen davon tauschen</a> oder beide behalten und wechseln.
        </p>
      </Notice>
      <Notice kind="error" title="Der Link ist abgelaufen." />
    </Part>
  )
}

function Fields() {
  return (
    <Part title="Felder">
      <Form action="#" csrf="x">
        <FormSection title="Ihre Angaben" intro={<p>Wir brauchen nur wenig von Ihnen.</p>}>
          <Field name="demo-name" label="Vor- und Nachname" value="Anneliese Brück" autocomplete="name" required />
          <Field
            name="demo-mail"
            label="E-Mail-Adresse"
            type="email"
            hint="Dorthin schicken wir die Bestätigung und später den Zugang."
            autocomplete="email"
          />
          <Field name="demo-phone" label="Telefon" type="tel" optional autocomplete="tel" width="short" />
          <Field name="demo-fixed" label="Kommune" value="Ortsgemeinde Niederlinden" readonly />
          <Field name="demo-off" label="Delegation" value="noch nicht benannt" disabled />
          <Field
            name="demo-code"
            label="Zahl aus der E-Mail"
            width="code"
            inputmode="numeric"
            value="402918"
            maxlength={6}
          />
          <Select
            name="demo-function"
            label="Funktion"
            placeholder="Bitte wählen"
            options={[
              {
                label: 'Ehrenamt',
                options: [{ value: 'volunteerMayor', label: 'Ortsbürgermeisterin oder Ortsbürgermeister' }],
              },
              { value: 'administration', label: 'Verwaltung' },
            ]}
          />
          <FileField name="demo-file" label="Excel-Datei" hint="Eine Datei mit der Endung .xlsx." accept=".xlsx" />
          <TextArea name="demo-text" label="Was möchten Sie mitnehmen?" optional hint="Ein Satz genügt." />
        </FormSection>
        <FormActions>
          <Button kind="primary">Verbindlich anmelden</Button>
          <Button kind="quiet" href="#">
            Zurück zum Programm
          </Button>
        </FormActions>
      </Form>
    </Part>
  )
}

const workshops = [
  { value: 'zukunft', label: 'Zukunfts-Check Dorf', hint: '10:00 bis 11:15 Uhr · noch 14 Plätze' },
  { value: 'homeoffice', label: 'Homeoffice und Führung in der Verwaltung', hint: '10:00 bis 11:15 Uhr · Warteliste' },
  { value: 'voll', label: 'Glasfaser im Außenbereich', hint: 'ausgebucht', disabled: true },
]

function Choices() {
  return (
    <Part title="Auswahl">
      <div class="form__section">
        <Choice
          name="demo-kind"
          legend="Worum geht es?"
          value="beitrag"
          options={[
            { value: 'beitrag', label: 'Wortbeitrag' },
            { value: 'frage', label: 'Zwischenfrage', hint: 'Eine kurze Frage zum Gesagten.' },
          ]}
        />
        <Checkboxes
          name="demo-workshops"
          legend="Welche Workshops möchten Sie besuchen?"
          look="cards"
          values={['zukunft']}
          options={workshops}
        />
        <Checkbox
          name="demo-consent"
          label="Andere dürfen sehen, dass ich dabei bin."
          hint="Name und Kommune."
          checked
        />
      </div>
    </Part>
  )
}

const errors = {
  'demo-wrong': 'Das sieht nicht nach einer E-Mail-Adresse aus.',
  'demo-wrong-choice': 'Bitte wählen Sie eine der Antworten.',
}

function Errors() {
  return (
    <Part title="Wenn etwas fehlt">
      <div class="form">
        <FieldErrors errors={errors} />
        <div class="form__section">
          <Field name="demo-wrong" label="E-Mail-Adresse" value="anneliese(at)" error={errors['demo-wrong']} />
          <Choice
            name="demo-wrong-choice"
            legend="Funktion"
            error={errors['demo-wrong-choice']}
            options={[
              { value: 'a', label: 'Ehrenamt' },
              { value: 'b', label: 'Verwaltung' },
            ]}
          />
        </div>
      </div>
    </Part>
  )
}

function Searching() {
  return (
    <Part title="Suchen und wählen">
      <Form action="#" csrf="x" enterSubmits>
        <FormSection title="Für welche Kommune sind Sie dabei?">
          <Combobox
            name="demo-municipality"
            label="Kommune"
            hint="Ein paar Buchstaben genügen."
            query="linden"
            searchLabel="Suchen"
            resultsLegend="Welche meinen Sie?"
            nothingFound="Nichts gefunden."
            value="2"
            results={[
              { value: '1', label: 'Niederlinden', detail: 'Ortsgemeinde, 312 Einwohner, Landkreis Auental' },
              { value: '2', label: 'Lindenberg am See', detail: 'Ortsgemeinde, 1.140 Einwohner, Landkreis Seeland' },
            ]}
          />
          <Combobox
            name="demo-nothing"
            label="Kommune"
            query="xyz"
            searchLabel="Suchen"
            resultsLegend="Welche meinen Sie?"
            nothingFound={
              <p>Dazu haben wir nichts gefunden. Prüfen Sie die Schreibweise, oder lassen Sie das Feld frei.</p>
            }
            results={[]}
          />
        </FormSection>
      </Form>
    </Part>
  )
}

function Cards() {
  return (
    <Part title="Karten">
      <CardGrid>
        <Card title="Eröffnung" level={3} kicker="9:00 Uhr" href="#eroeffnung">
          <p>Begrüßung und der Plan für den Tag.</p>
        </Card>
        <Card
          title="Zukunfts-Check Dorf"
          level={3}
          kicker={<Chip kind="now">Jetzt</Chip>}
          kind="highlight"
          footer={<Button kind="primary">Raum betreten</Button>}
        >
          <p>Noch 32 Minuten</p>
        </Card>
        {accents.map((accent) => (
          <Card
            key={accent}
            title={`Strang ${accent}`}
            level={3}
            kicker="Dorfentwicklung"
            accent={accent}
            href="#strang"
          >
            <p>Ein Strang trägt seine Farbe am Rand und seinen Namen als Text.</p>
          </Card>
        ))}
      </CardGrid>
    </Part>
  )
}

function Ways() {
  return (
    <Part title="Wege">
      <Breadcrumb
        crumbs={[
          { label: 'Programm', href: '#programm' },
          { label: 'Dorfentwicklung', href: '#strang' },
        ]}
      />
      <Tabs
        label="Ansichten des Programms"
        tabs={[
          { label: 'Nach Uhrzeit', href: '#zeit', current: true },
          { label: 'Nach Strang', href: '#strang', current: false },
        ]}
      />
    </Part>
  )
}

function Facts() {
  return (
    <Part title="Angaben und Menschen">
      <DefinitionList
        facts={[
          { term: 'Wann', value: '10:00 – 11:15 Uhr', icon: 'clock' },
          { term: 'Raum', value: 'Lindensaal', icon: 'door' },
        ]}
      />
      <DefinitionList
        look="figures"
        facts={[
          { term: 'Workshops', value: '12' },
          { term: 'Kommunen', value: '143' },
          { term: 'Menschen', value: '218' },
        ]}
      />
      <Person name="Dr. Jörg Weidner" detail="Bürgermeister, Stadt Auental" marks={<Chip>Vorsitz</Chip>} />
      <div class="row">
        <Ring share={0.7}>2:06</Ring>
        <Ring share={0.1} tone="soon">
          0:14
        </Ring>
        <Ring share={1} tone="over">
          +0:20
        </Ring>
      </div>
    </Part>
  )
}

function Tables() {
  return (
    <Part title="Tabellen">
      <Table
        caption="Plätze je Workshop"
        rows={[
          ['Zukunfts-Check Dorf', 78, 80],
          ['Formulare, die man versteht', 30, 30],
        ]}
        keyOf={([title]) => String(title)}
        columns={[
          { heading: 'Workshop', cell: ([title]) => title, names: true },
          { heading: 'Vergeben', cell: ([, taken]) => taken, number: true },
          { heading: 'Plätze', cell: ([, , places]) => places, number: true },
        ]}
      />
    </Part>
  )
}

/** Not a code that can be read: the part draws whatever modules it is given. */
const modules = Array.from({ length: 21 }, (_, y) => Array.from({ length: 21 }, (_, x) => (x * y + x + y) % 3 === 0))

function Pictures() {
  return (
    <Part title="Bilder">
      <QrCode modules={modules} label="Muster eines QR-Codes" />
      <p>
        <Logo />
      </p>
      <Horizon />
    </Part>
  )
}

function Waiting() {
  return (
    <Part title="Leer, wartend, gefragt">
      <EmptyState title="Noch keine Nachrichten" action={<Button kind="primary">Die erste schreiben</Button>}>
        <p>Hier steht bald, worüber der Raum spricht.</p>
      </EmptyState>
      <div aria-hidden="true">
        <span class="skeleton" />
        <span class="skeleton" />
        <span class="skeleton" />
      </div>
      <Dialog
        id="demo-dialog"
        title="Anmeldung zurückziehen?"
        open
        actions={<Button kind="danger">Zurückziehen</Button>}
      >
        <p>Ihr Platz geht an die Nächsten auf der Warteliste.</p>
      </Dialog>
    </Part>
  )
}

function Icons() {
  return (
    <Part title="Zeichen">
      <ul class="row icon-sheet">
        {(Object.keys(iconShapes) as IconName[]).map((name) => (
          <li key={name}>
            <Icon name={name} size="large" /> {name}
          </li>
        ))}
      </ul>
    </Part>
  )
}
