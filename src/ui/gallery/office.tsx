// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The congress office: a list with states, who is at the door, a mandate to be checked, a file refused, progress. */
import {
  Button,
  Card,
  CardGrid,
  Chip,
  DefinitionList,
  FileField,
  FormActions,
  FormSection,
  Form,
  Notice,
  Select,
  Table,
  Tabs,
  type ChipKind,
} from '../index.ts'

type Row = {
  readonly name: string
  readonly email: string
  readonly body: string
  readonly state: readonly [ChipKind, string]
  readonly workshops: readonly string[]
  readonly waits?: string
  readonly needs: string
}

const rows: readonly Row[] = [
  {
    name: 'Anneliese Brück',
    email: 'anneliese.brueck@niederlinden.example',
    body: 'Niederlinden',
    state: ['success', 'Angemeldet'],
    workshops: ['Zukunfts-Check Dorf', 'Digitale Dörfer – Smarte Lösungen'],
    needs: 'Untertitel',
  },
  {
    name: 'Mehmet Aydın',
    email: 'mehmet.aydin@auental.example',
    body: 'Auental',
    state: ['warning', 'Noch nicht bestätigt'],
    workshops: [],
    waits: 'Formulare, die man versteht',
    needs: '',
  },
  {
    name: 'Hannelore Schütz',
    email: 'ohne E-Mail-Adresse',
    body: 'Oberkirsch',
    state: ['plain', 'Zurückgenommen'],
    workshops: [],
    needs: '',
  },
]

export function GalleryOffice() {
  return (
    <>
      <Notice kind="success" live="status">
        <p>Gespeichert.</p>
      </Notice>
      <Tabs
        label="Auswahl"
        tabs={[
          { label: 'Alle', href: '#alle', current: true },
          { label: 'Zu prüfen (19)', href: '#pruefen', current: false },
        ]}
      />
      <Registrations />
      <Door />
      <Mandate />
      <Register />
      <Progress />
    </>
  )
}

function Registrations() {
  return (
    <Table
      caption="3 Anmeldungen"
      rows={rows}
      keyOf={({ name }) => name}
      columns={[
        {
          heading: 'Name',
          names: true,
          cell: ({ name, email }) => (
            <>
              <a href="#person">{name}</a>
              <div class="muted">{email}</div>
            </>
          ),
        },
        { heading: 'Dabei für', cell: ({ body }) => body },
        { heading: 'Stand', cell: ({ state: [kind, label] }) => <Chip kind={kind}>{label}</Chip> },
        {
          heading: 'Workshops',
          cell: ({ workshops, waits }) => (
            <>
              {workshops.map((title) => (
                <div key={title}>{title}</div>
              ))}
              {waits !== undefined && (
                <div>
                  <Chip kind="info">wartet</Chip> {waits}
                </div>
              )}
            </>
          ),
        },
        { heading: 'Unterstützung', cell: ({ needs }) => needs },
      ]}
    />
  )
}

function Door() {
  return (
    <>
      <p>
        Diese Seite schaut alle 5 Sekunden von selbst nach. <a href="#still">Anhalten</a>
      </p>
      <Table
        caption="Eine Person wartet"
        rows={['Otto Ohnelink']}
        keyOf={(name) => name}
        columns={[
          { heading: 'Vor- und Nachname', cell: (name) => name, names: true },
          { heading: 'Wartet seit', cell: () => '10:04', number: true },
          {
            heading: 'Einlassen',
            cell: (name) => (
              <Form action="#" csrf="x">
                <Button kind="primary" label={`Einlassen: ${name}`}>
                  Einlassen
                </Button>{' '}
                <Button kind="quiet" label={`Nicht einlassen: ${name}`}>
                  Nicht einlassen
                </Button>
              </Form>
            ),
          },
        ]}
      />
    </>
  )
}

function Mandate() {
  return (
    <CardGrid as="ul">
      <Card
        as="li"
        level={2}
        title="Niederlinden"
        kicker="Kommune"
        footer={
          <Form action="#" csrf="x">
            <Select
              name="mandate-kind"
              label="Bestätigen als"
              value="delegate"
              options={[
                { value: 'delegate', label: 'Delegierte/r' },
                { value: 'substitute', label: 'Vertretung' },
              ]}
            />
            <FormActions>
              <Button kind="primary">Bestätigen</Button>
              <Button kind="quiet">Ablehnen</Button>
            </FormActions>
          </Form>
        }
      >
        <p>
          <Chip kind="warning">Delegierte/r – nach eigener Angabe</Chip>
        </p>
      </Card>
      <Card as="li" level={2} title="Oberkirsch" kicker="Kommune" footer={<Button href="#mandat">Ändern</Button>}>
        <p>
          <Chip kind="success">Delegierte/r – bestätigt</Chip>
        </p>
        <p class="muted">geprüft von Miriam Kestenholz am 3. September 2026</p>
      </Card>
    </CardGrid>
  )
}

const refused = 'Blatt 2, Zeile 27, Spalte J: erwartet eine ganze Zahl, gefunden „viele“.'

function Register() {
  return (
    <>
      <Notice kind="error" title="Diese Datei können wir nicht laden" live="alert">
        <ul>
          <li>{refused}</li>
        </ul>
      </Notice>
      <DefinitionList
        look="figures"
        facts={[
          { term: 'Gemeinden und Städte', value: '10.751' },
          { term: 'davon mit Einwohnerzahl', value: '10.751' },
          { term: 'Einwohnerinnen und Einwohner', value: 'unbekannt' },
        ]}
      />
      <Form action="#" csrf="x" files>
        <FormSection title="Das amtliche Verzeichnis laden">
          <FileField name="office-file" label="Excel-Datei" accept=".xlsx" error={refused} required />
          <FormActions>
            <Button kind="primary" icon="document">
              Datei prüfen
            </Button>
          </FormActions>
        </FormSection>
      </Form>
    </>
  )
}

function Progress() {
  return (
    <>
      <p>
        <label for="office-progress">31 von 78 erledigt</label>
        <progress class="letter-progress" id="office-progress" value={31} max={78} />
      </p>
      <DefinitionList
        look="figures"
        facts={[
          { term: 'Verschickt', value: 30 },
          { term: 'Warten noch', value: 47 },
          { term: 'Nicht zustellbar', value: 1 },
        ]}
      />
      <Button kind="danger">Anhalten</Button>
    </>
  )
}
