// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The congress as pages: home, programme by the clock, one session. Invented people and places. */
import {
  Band,
  Button,
  Card,
  CardGrid,
  Chip,
  Day,
  DefinitionList,
  Hero,
  Icon,
  Notice,
  PageHead,
  Person,
  Tabs,
  TimeRange,
  Timetable,
  TimetableEntry,
  TimetablePause,
  TimetableSlot,
  WithAside,
} from '../index.ts'

const timeZone = 'Europe/Berlin'
const at = (clock: string) => new Date(`2020-09-11T${clock}:00+02:00`)
const range = (from: string, to: string) => <TimeRange start={at(from)} end={at(to)} timeZone={timeZone} />

export function GalleryHome() {
  return (
    <>
      <Hero
        kicker={
          <>
            <Day at={at('09:00')} timeZone={timeZone} />
            <span>online, kostenfrei</span>
          </>
        }
        title="Digitale Dörfer, starke Kommunen"
        lead="Ein Tag für alle, die vor Ort Verantwortung tragen: zwölf Workshops zu digitalen Werkzeugen für Dorf und Verwaltung."
        actions={
          <>
            <Button kind="primary" href="#anmeldung">
              Jetzt anmelden
            </Button>
            <Button href="#programm">Programm ansehen</Button>
          </>
        }
      />
      <Band title="Jetzt und gleich" more={<a href="#programm">Ganzes Programm</a>}>
        <CardGrid>
          <Card
            kind="highlight"
            level={3}
            title="Zukunfts-Check Dorf"
            kicker={
              <>
                <Chip kind="now">Jetzt</Chip> {range('10:00', '11:15')}
              </>
            }
            footer={
              <Button kind="primary" iconAfter="arrow" href="#raum">
                Raum betreten
              </Button>
            }
          >
            <p>42 Menschen aus 37 Kommunen sind im Raum.</p>
          </Card>
          <Card level={3} title="Mittagspause an runden Tischen" kicker={range('11:15', '12:30')} href="#pause">
            <p>Für die Gespräche, die sonst auf dem Flur stattfinden.</p>
          </Card>
          <Card level={3} title="Digitale Dörfer – Smarte Lösungen" kicker={range('12:30', '13:45')} href="#digital">
            <p>Lindensaal, gleich nebenan</p>
          </Card>
        </CardGrid>
      </Band>
      <Band ground="brand">
        <DefinitionList
          look="figures"
          facts={[
            { term: 'Workshops', value: '12' },
            { term: 'angemeldete Menschen', value: '218' },
            { term: 'Kommunen, davon 61 unter 500 Einwohnern', value: '143' },
          ]}
        />
      </Band>
    </>
  )
}

function Meta({ room, places }: { readonly room: string; readonly places: string }) {
  return (
    <>
      <span>
        <Icon name="door" size="small" /> {room}
      </span>
      <span>
        <Icon name="people" size="small" /> {places}
      </span>
    </>
  )
}

const parallel = [
  ['Zukunfts-Check Dorf', 'Dorfentwicklung', 'linde', 'Lindensaal', 'noch 14 Plätze'],
  ['Homeoffice und Führung in der Verwaltung', 'Verwaltung', 'see', 'Seeblick', 'Warteliste'],
  ['Nachbarschaftshilfe organisieren', 'Miteinander', 'ziegel', 'Backhaus', 'noch 22 Plätze'],
  ['Offene Daten ohne Rechenzentrum', 'Daten', 'korn', 'Speicher', 'noch 9 Plätze'],
  ['Ratsarbeit von zu Hause', 'Rat und Recht', 'flieder', 'Ratssaal', 'noch 3 Plätze'],
  ['Leitungen, Masten, Mobilfunklöcher', 'Netze', 'schiefer', 'Turmzimmer', 'noch 31 Plätze'],
] as const

export function GalleryProgramme() {
  return (
    <>
      <PageHead title="Programm" lead="Freitag, 11. September 2020. Alle Zeiten gelten für Deutschland." />
      <Tabs
        label="Ansichten des Programms"
        tabs={[
          { label: 'Nach Uhrzeit', href: '#zeit', current: true },
          { label: 'Nach Strang', href: '#strang', current: false },
        ]}
      />
      <h2 class="visually-hidden">Freitag, 11. September 2020</h2>
      <Timetable label="Ablauf des Tages">
        <TimetableSlot time={range('09:00', '09:45')} state="past">
          <TimetableEntry
            wide
            title="Eröffnung: Was ein Dorf kann"
            href="#"
            accent={null}
            kicker="Plenum"
            meta={<Meta room="Großer Saal" places="218 Plätze" />}
          />
        </TimetableSlot>
        <TimetableSlot time={range('10:00', '11:15')} state="now" note={<Chip kind="now">Jetzt</Chip>}>
          {parallel.map(([title, track, accent, room, places], index) => (
            <TimetableEntry
              key={title}
              title={title}
              href="#"
              accent={accent}
              kicker={track}
              summary={
                index === 0
                  ? 'Bestand aufnehmen, Bedarf abwägen, Maßnahmen beschließen: wie ein Dorf sich selbst prüft.'
                  : undefined
              }
              chosen={index === 0}
              meta={
                <>
                  <Meta room={room} places={places} />
                  {index === 0 && (
                    <Chip kind="accent" icon="check">
                      angemeldet
                    </Chip>
                  )}
                </>
              }
            />
          ))}
        </TimetableSlot>
        <TimetablePause time={range('11:15', '12:30')}>Mittagspause, Gespräche an runden Tischen</TimetablePause>
        <TimetableSlot time={range('12:30', '13:45')} note="3 Workshops zur Wahl">
          {parallel.slice(0, 3).map(([title, track, accent, room, places]) => (
            <TimetableEntry
              key={title}
              title={title}
              href="#"
              accent={accent}
              kicker={track}
              meta={<Meta room={room} places={places} />}
            />
          ))}
        </TimetableSlot>
      </Timetable>
    </>
  )
}

export function GallerySession() {
  return (
    <WithAside
      head={
        <PageHead
          crumbs={[
            { label: 'Programm', href: '#programm' },
            { label: 'Dorfentwicklung', href: '#strang' },
          ]}
          kicker={
            <>
              Dorfentwicklung <Chip kind="now">Läuft gerade</Chip>
            </>
          }
          title="Zukunfts-Check Dorf"
          lead="Wie ein Dorf in Arbeitsgruppen Bestand aufnimmt, ihn gegen den Bedarf von morgen abwägt und daraus ein anerkanntes Konzept macht."
          accent="linde"
        />
      }
      aside={
        <Card
          kind="highlight"
          footer={
            <Button kind="primary" block iconAfter="arrow" href="#raum">
              Raum betreten
            </Button>
          }
        >
          <DefinitionList
            look="stacked"
            facts={[
              { term: 'Wann', value: range('10:00', '11:15'), icon: 'clock' },
              { term: 'Raum', value: 'Lindensaal', icon: 'door' },
              { term: 'Plätze', value: '42 von 60 belegt', icon: 'people' },
              { term: 'Sprache', value: 'Deutsch', icon: 'language' },
            ]}
          />
        </Card>
      }
    >
      <div class="prose">
        <p>
          Leerstand, Nahversorgung, ein Treffpunkt, der Bus: Wer ein Dorf führt, kennt die Themen. Der Check ordnet sie.
          Sie sehen Erhebungsbögen, die in einem Abend ausgefüllt sind, und hören, was danach wirklich umgesetzt wurde.
        </p>
        <h2>Was Sie mitnehmen</h2>
        <ul>
          <li>eine Vorlage für die erste Sitzung Ihrer Arbeitsgruppe</li>
          <li>drei Beispiele mit Zahlen, auch eines, das gescheitert ist</li>
          <li>jemanden in Ihrer Nähe, den Sie anrufen können</li>
        </ul>
      </div>
      <Speakers />
      <Notice title="Unterlagen">
        <p>Der Erhebungsbogen liegt ab Beginn hier zum Herunterladen.</p>
      </Notice>
    </WithAside>
  )
}

function Speakers() {
  return (
    <section>
      <h2>Wer spricht</h2>
      <ul class="people-list">
        <li>
          <Person
            name="Anneliese Brück"
            detail="Ortsbürgermeisterin, Niederlinden"
            marks={<Chip>Impulsvortrag</Chip>}
          />
        </li>
        <li>
          <Person name="Dr. Jörg Weidner" detail="Kreisverwaltung Auental" marks={<Chip>Moderation</Chip>} />
        </li>
      </ul>
    </section>
  )
}
