// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The live room as a still, in the markup of the room's panels and in the states they know. The panels themselves are
 * not imported: parts of the house's ground know nothing of the field.
 */
import { Button, Chip, Count, Icon, type IconName } from '../index.ts'
import { GalleryQuestions } from './questions.tsx'

export type RoomStill = {
  readonly region: 'floor' | 'questions' | 'chat' | 'people'
  readonly turn: 'ask' | 'waiting' | 'speaking' | 'closed'
  readonly line: 'live' | 'waiting' | 'ended'
  readonly presiding: boolean
}

function Somebody({ name, bodies, me }: { readonly name: string; readonly bodies: string; readonly me?: boolean }) {
  return (
    <span class="room-person">
      <span class="room-person__name">
        {name}
        {me && <span class="room-person__me"> (Sie)</span>}
      </span>
      <span class="room-person__bodies">{bodies}</span>
    </span>
  )
}

export function GalleryRoom(still: RoomStill) {
  return (
    <div class={`room room--${still.region}`}>
      <Head {...still} />
      <Line {...still} />
      <Regions {...still} />
      <div class="room__regions">
        <Floor {...still} />
        <GalleryQuestions {...still} />
        <Chat />
        <People />
      </div>
      <div class="announcements">
        <label class="announcements__toggle">
          <input type="checkbox" checked /> Neues vorlesen lassen
        </label>
        <p class="visually-hidden" role="status" />
      </div>
    </div>
  )
}

function Head({ line }: RoomStill) {
  return (
    <header class="room__head">
      <div class="room__title">
        <h1 class="room__name">Zukunfts-Check Dorf</h1>
        <p class="room__until">
          <Icon name="clock" size="small" /> bis 11:15 Uhr
        </p>
      </div>
      <div class="room__state">
        {line === 'live' && (
          <Chip kind="success" icon="check">
            Verbunden
          </Chip>
        )}
        <Button kind="quiet" small icon="door" href="#">
          Raum verlassen
        </Button>
      </div>
    </header>
  )
}

function Line({ line }: RoomStill) {
  if (line === 'live') return null
  return (
    <div class={`room__line room__line--${line}`}>
      <Icon name={line === 'ended' ? 'error' : 'offline'} />
      <p class="room__line-text">
        <strong>
          {line === 'ended' ? 'Verbindung beendet' : 'Verbindung unterbrochen. Neuer Versuch in 4 Sekunden'}
        </strong>{' '}
        Ihr Platz in der Redeliste und was Sie geschrieben haben, bleiben erhalten.
      </p>
      <Button small>{line === 'ended' ? 'Seite neu laden' : 'Jetzt verbinden'}</Button>
    </div>
  )
}

const regions: readonly (readonly [RoomStill['region'], IconName, string, number])[] = [
  ['floor', 'hand', 'Redeliste', 4],
  ['questions', 'question', 'Fragen', 4],
  ['chat', 'message', 'Gespräch', 0],
  ['people', 'people', 'Anwesende', 42],
]

function Regions({ region }: RoomStill) {
  return (
    <nav class="room__tabs" aria-label="Bereiche des Raums">
      {regions.map(([each, icon, label, count]) => (
        <button
          key={each}
          type="button"
          class={`room__tab room__tab--${each}`}
          aria-current={each === region ? 'true' : undefined}
        >
          <Icon name={icon} />
          <span>{label}</span>
          {count > 0 && <Count value={count} label={`${count}`} />}
        </button>
      ))}
    </nav>
  )
}

const waiting = [
  ['Mehmet Aydın', 'Bürgermeister, Stadt Auental', 'spricht zum ersten Mal', 'Zwischenfrage'],
  ['Hannelore Schütz', 'Ortsbürgermeisterin, Oberkirsch', 'spricht zum ersten Mal', null],
  ['Anneliese Brück', 'Ortsbürgermeisterin, Niederlinden', 'hat schon gesprochen', null],
  [
    'Thomas Krähenwinkel-Oberdörffer',
    'Digitalbeauftragter, Verbandsgemeinde Mittleres Auental',
    'hat schon 2-mal gesprochen',
    null,
  ],
] as const

function Floor(still: RoomStill) {
  return (
    <section class="room__floor" id="floor" aria-labelledby="floor-title">
      <h2 class="room__region-title visually-hidden" id="floor-title">
        Redeliste
      </h2>
      <Speaker {...still} />
      <OwnTurn {...still} />
      <div class="floor__waiting">
        <header class="room__region-head">
          <h3 class="floor__waiting-title">4 Personen warten</h3>
          {still.turn === 'closed' && (
            <Chip kind="warning" icon="warning">
              Die Redeliste ist geschlossen.
            </Chip>
          )}
          {still.presiding && (
            <Button kind="primary" small iconAfter="arrow">
              Nächste Person
            </Button>
          )}
        </header>
        <Requests {...still} />
      </div>
      <Chair {...still} />
    </section>
  )
}

function Speaker({ turn, line }: RoomStill) {
  if (turn === 'closed') {
    return (
      <div class="speaker speaker--nobody">
        <span class="speaker__icon">
          <Icon name="microphone" size="large" />
        </span>
        <p class="speaker__name">Gerade hat niemand das Wort.</p>
      </div>
    )
  }
  const me = turn === 'speaking'
  return (
    <div class={me ? 'speaker speaker--me' : 'speaker'}>
      <Time state={line === 'ended' ? 'over' : me ? 'soon' : 'running'} />
      <div class="speaker__who">
        <p class="speaker__says">{me ? 'Sie haben das Wort' : 'Petra Sonnleitner hat das Wort'}</p>
        <Somebody
          name={me ? 'Anneliese Brück' : 'Petra Sonnleitner'}
          bodies={me ? 'Ortsbürgermeisterin, Niederlinden' : 'Leiterin Bürgerdienste, Verbandsgemeinde Auental'}
        />
        <p class="speaker__kind">
          <Chip kind="accent">Wortbeitrag</Chip>
          <span class="speaker__turns">spricht zum ersten Mal</span>
        </p>
      </div>
    </div>
  )
}

const times = { running: ['2:06', 0.7], soon: ['0:14', 0.08], over: ['+0:20', 0] } as const

function Time({ state }: { readonly state: keyof typeof times }) {
  const [figure, share] = times[state]
  const round = 2 * Math.PI * 44
  return (
    <div class={`speaking-time speaking-time--${state}`} role="timer" aria-label={`noch ${figure}`}>
      <svg class="speaking-time__ring" viewBox="0 0 100 100" aria-hidden="true">
        <circle class="speaking-time__track" cx="50" cy="50" r="44" />
        <circle
          class="speaking-time__rest"
          cx="50"
          cy="50"
          r="44"
          stroke-dasharray={`${share * round} ${round}`}
          transform="rotate(-90 50 50)"
        />
      </svg>
      <span class="speaking-time__figure" aria-hidden="true">
        {figure}
      </span>
    </div>
  )
}

function OwnTurn({ turn }: RoomStill) {
  if (turn === 'speaking') {
    return (
      <div class="own-turn own-turn--speaking">
        <Button kind="primary" icon="check">
          Ich bin fertig
        </Button>
      </div>
    )
  }
  if (turn === 'waiting') {
    return (
      <div class="own-turn own-turn--waiting">
        <p class="own-turn__place">
          <strong>Sie sind an 3. Stelle</strong>
          <span class="own-turn__note">Ihr Hinweis: Erfahrung aus einem Ort mit 312 Einwohnern</span>
        </p>
        <Button>Zurückziehen</Button>
      </div>
    )
  }
  return (
    <div class="own-turn">
      <Button kind="primary" icon="hand" class="own-turn__ask" disabled={turn === 'closed'}>
        Ums Wort bitten
      </Button>
      <Button kind="quiet">Anderes Anliegen …</Button>
      <Ask />
    </div>
  )
}

const kinds = [
  ['Wortbeitrag', 'Ich möchte etwas beitragen.'],
  ['Zwischenfrage', 'Ich habe eine kurze Frage zum Gesagten.'],
  ['Antrag zur Geschäftsordnung', 'Es geht um den Ablauf. Kommt als Nächstes dran.'],
] as const

function Ask() {
  return (
    <dialog class="dialog" id="ask" aria-labelledby="ask-title">
      <form class="ask-form">
        <h2 class="dialog__title" id="ask-title">
          Ums Wort bitten
        </h2>
        <fieldset class="ask-form__kinds">
          <legend>Worum geht es?</legend>
          {kinds.map(([kind, hint], index) => (
            <label key={kind} class="ask-form__kind">
              <input type="radio" name="kind" value={kind} checked={index === 0} />
              <span>
                <strong>{kind}</strong>
                <span class="ask-form__hint">{hint}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <label class="ask-form__note">
          <span>Hinweis an den Vorsitz</span>
          <input type="text" aria-describedby="ask-note-hint" />
          <span class="ask-form__hint" id="ask-note-hint">
            Freiwillig. Nur Vorsitz und Moderation sehen ihn.
          </span>
        </label>
        <div class="dialog__actions">
          <Button kind="primary" icon="hand">
            Auf die Redeliste
          </Button>
          <Button type="button">Abbrechen</Button>
        </div>
      </form>
    </dialog>
  )
}

function Requests({ turn, presiding }: RoomStill) {
  return (
    <ol class="requests">
      {waiting.map(([name, bodies, turns, kind], index) => {
        const me = turn === 'waiting' && index === 2
        return (
          <li key={name} class={me ? 'request request--me' : 'request'}>
            <span class="request__place" aria-hidden="true">
              {index + 1}
            </span>
            <div class="request__who">
              <Somebody name={name} bodies={bodies} me={me} />
              <p class="request__why">
                {kind !== null && <Chip kind="info">{kind}</Chip>}
                <span>{turns} · in der Reihenfolge der Meldungen</span>
              </p>
              {presiding && index === 0 && (
                <p class="request__note">
                  <Icon name="message" size="small" /> Hinweis: Zahlen aus unserem Landkreis
                </p>
              )}
            </div>
            {presiding && (
              <Button small icon="microphone" label={`Wort erteilen: ${name}`}>
                Wort erteilen
              </Button>
            )}
          </li>
        )
      })}
    </ol>
  )
}

function Chair({ presiding }: RoomStill) {
  return (
    <div class="chair" role="group" aria-label="Vorsitz">
      <p class="chair__who">{presiding ? 'Sie führen den Vorsitz' : 'Dr. Jörg Weidner führt den Vorsitz'}</p>
      {presiding && (
        <div class="chair__controls">
          <Button small>Wort beenden</Button>
          <Button small>Redeliste schließen</Button>
          <label class="chair__time">
            Redezeit{' '}
            <select>
              <option>3 Min.</option>
            </select>
          </label>
        </div>
      )}
    </div>
  )
}

type Message = {
  readonly by: string
  readonly bodies: string
  readonly time: string
  readonly text: string
  readonly look?: string
}

const messages: readonly Message[] = [
  {
    by: 'Mehmet Aydın',
    bodies: 'Bürgermeister, Stadt Auental',
    time: '10:12',
    text: 'Guten Morgen in die Runde! Wir haben den Check 2018 gemacht, gern Fragen dazu.',
  },
  {
    by: 'Hannelore Schütz',
    bodies: 'Ortsbürgermeisterin, Oberkirsch',
    time: '10:14',
    text: 'Wie viele Abende hat Ihre Arbeitsgruppe gebraucht? Bei uns sind alle im Ehrenamt, und im Herbst ist Weinlese.',
  },
  {
    by: 'Mehmet Aydın',
    bodies: 'Bürgermeister, Stadt Auental',
    time: '10:15',
    text: 'Vier, verteilt auf ein halbes Jahr.',
  },
  {
    by: 'Mehmet Aydın',
    bodies: '',
    time: '10:15',
    text: 'Den Bogen kann ich Ihnen schicken: https://auental.example/zukunfts-check/erhebungsbogen-2018.pdf',
    look: 'on',
  },
  { by: 'Sie', bodies: '', time: '10:16', text: 'Bei uns in Niederlinden waren es drei, aber mit Suppe.', look: 'me' },
  {
    by: 'Thomas Krähenwinkel-Oberdörffer',
    bodies: 'Digitalbeauftragter, Verbandsgemeinde Mittleres Auental',
    time: '10:17',
    text: '',
  },
  { by: 'Sie', bodies: '', time: '10:18', text: 'Das Rezept gibt es in der Pause.', look: 'me message--pending' },
]

function Chat() {
  return (
    <section class="room__chat" id="chat" aria-labelledby="chat-title">
      <header class="room__region-head">
        <h2 class="room__region-title" id="chat-title">
          Gespräch
        </h2>
      </header>
      <div class="chat__scroll" tabIndex={0} role="group" aria-labelledby="chat-title">
        <p class="chat__earlier">12 ältere Nachrichten stehen im Verlauf.</p>
        <ol class="chat__messages">
          {messages.map((message) => (
            <MessageItem key={message.time + message.text} {...message} />
          ))}
        </ol>
      </div>
      <button type="button" class="chat__newer">
        <Icon name="down" size="small" /> 3 neue Nachrichten
      </button>
      <form class="compose">
        <label class="visually-hidden" for="chat-draft">
          Nachricht an alle im Raum
        </label>
        <textarea
          class="compose__field"
          id="chat-draft"
          rows={2}
          placeholder="Nachricht schreiben"
          aria-describedby="chat-keys"
        />
        <Button kind="primary" type="button" icon="arrow">
          Senden
        </Button>
        <p class="compose__hint" id="chat-keys">
          Eingabetaste sendet, Umschalt und Eingabetaste macht eine neue Zeile.
        </p>
      </form>
    </section>
  )
}

function MessageItem({ by, bodies, time, text, look }: Message) {
  return (
    <li class={look === undefined ? 'message' : `message message--${look}`}>
      <p class={look === 'on' ? 'message__who visually-hidden' : 'message__who'}>
        <strong>{by}</strong>
        {bodies !== '' && <span class="message__bodies">{bodies}</span>}
        <time class="message__time">{time}</time>
      </p>
      {text === '' ? <p class="message__gone">Nachricht zurückgenommen</p> : <p class="message__body">{text}</p>}
      {look?.includes('pending') ? (
        <span class="message__state">wird gesendet …</span>
      ) : (
        look?.startsWith('me') && (
          <button type="button" class="message__remove" aria-label={`Nachricht von ${by}, ${time}, entfernen`}>
            <Icon name="close" size="small" />
          </button>
        )
      )}
    </li>
  )
}

const people = [
  ['Dr. Jörg Weidner', 'Kreisverwaltung Auental', 'Vorsitz'],
  ['Nadine Okafor', 'Stadtwerke Auental, Verein Dorfleben e. V.', 'Technik'],
  ['Anneliese Brück', 'Ortsbürgermeisterin, Niederlinden', null],
  ['Hannelore Schütz', 'Ortsbürgermeisterin, Oberkirsch', null],
  ['Mehmet Aydın', 'Bürgermeister, Stadt Auental', null],
  ['Petra Sonnleitner', 'Leiterin Bürgerdienste, Verbandsgemeinde Auental', null],
  ['Thomas Krähenwinkel-Oberdörffer', 'Digitalbeauftragter, Verbandsgemeinde Mittleres Auental', null],
  ['Wiesław Łukaszewicz', 'Ratsmitglied, Steinbrunn', null],
  ['Carola Winterhalder', 'spricht für sich', 'Beobachtung'],
] as const

function People() {
  return (
    <section class="room__people" id="people" aria-labelledby="people-title">
      <header class="room__region-head">
        <h2 class="room__region-title" id="people-title">
          Anwesende
        </h2>
        <p class="room__region-note">42 Personen sind hier aus 37 Kommunen und Stellen</p>
      </header>
      <input class="room__search" type="search" aria-label="Name oder Ort suchen" placeholder="Name oder Ort suchen" />
      <ul class="room__people-list">
        {people.map(([name, bodies, role]) => (
          <li key={name} class="room__people-item">
            <Somebody name={name} bodies={bodies} />
            {role !== null && <Chip kind={role === 'Vorsitz' ? 'accent' : 'plain'}>{role}</Chip>}
          </li>
        ))}
      </ul>
    </section>
  )
}
