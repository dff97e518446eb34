// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * What can go wrong before the server runs, and what a person reads then: what happened, what was expected, what to do.
 * Plain JavaScript without dependencies, like everything start.mjs needs: Node 20 runs it on a fresh clone.
 */

/** @typedef {{ happened: string, expected: string, todo: string }} Told */

/** A trouble of the person's surroundings; anything else that is thrown is a fault of ours. */
export class Trouble extends Error {
  /**
   * @param {keyof typeof texts} kind
   * @param {Record<string, string | number>} facts
   */
  constructor(kind, facts = {}) {
    super(kind)
    this.kind = kind
    this.facts = facts
  }
}

/** @type {Record<string, (facts: Record<string, string | number>) => { en: Told, de: Told }>} */
export const texts = {
  nodeTooOld: ({ found }) => ({
    en: {
      happened: `This is Node ${found}.`,
      expected: 'Node 20 or later starts Allmende, which then runs on the Node 24 it brings along.',
      todo: 'Install Node 24 from https://nodejs.org or with your system’s packages, and start again.',
    },
    de: {
      happened: `Dies ist Node ${found}.`,
      expected: 'Ab Node 20 lässt sich Allmende starten; es läuft dann mit dem Node 24, das es mitbringt.',
      todo: 'Installieren Sie Node 24 von https://nodejs.org oder aus den Paketen Ihres Systems, und starten Sie erneut.',
    },
  }),
  noNode24: ({ found, platform }) => ({
    en: {
      happened: `There is no Node 24 for this platform (${platform}) among the packages, and yours is Node ${found}.`,
      expected: 'Node 24 comes along for Linux (x64, arm64, glibc) and Windows (x64).',
      todo: 'Install Node 24 or later from https://nodejs.org, and start again.',
    },
    de: {
      happened: `Für diese Plattform (${platform}) liegt kein Node 24 bei, und Ihres ist Node ${found}.`,
      expected: 'Mitgebracht wird Node 24 für Linux (x64, arm64, glibc) und Windows (x64).',
      todo: 'Installieren Sie Node 24 oder neuer von https://nodejs.org, und starten Sie erneut.',
    },
  }),
  portTaken: ({ port }) => ({
    en: {
      happened: `Port ${port} is taken by another program, maybe by an Allmende that is still running.`,
      expected: 'Allmende answers on one port of its own, 3000 unless PORT says otherwise.',
      todo: `Stop the other program, or choose another port: PORT=${Number(port) + 1} npm start`,
    },
    de: {
      happened: `Port ${port} ist von einem anderen Programm belegt, vielleicht von einem noch laufenden Allmende.`,
      expected: 'Allmende antwortet auf einem eigenen Port, 3000, wenn PORT nichts anderes sagt.',
      todo: `Beenden Sie das andere Programm, oder wählen Sie einen anderen Port: PORT=${Number(port) + 1} npm start`,
    },
  }),
  portForbidden: ({ port }) => ({
    en: {
      happened: `This account may not use port ${port}.`,
      expected: 'On most systems ports below 1024 are for root only.',
      todo: 'Choose a higher port (PORT=3000) and put a proxy in front of it, see docs/operate/install.md.',
    },
    de: {
      happened: `Dieses Konto darf Port ${port} nicht verwenden.`,
      expected: 'Auf den meisten Systemen sind Ports unter 1024 nur für root.',
      todo: 'Wählen Sie einen höheren Port (PORT=3000) und setzen Sie einen Proxy davor, siehe docs/operate/install.md.',
    },
  }),
  notWritable: ({ folder }) => ({
    en: {
      happened: `The folder ${folder} cannot be written to.`,
      expected: 'What the lock file names is installed there, and the pages are built there.',
      todo: 'Start as the account that owns the folder, or change its owner.',
    },
    de: {
      happened: `In den Ordner ${folder} kann nicht geschrieben werden.`,
      expected: 'Dort wird installiert, was die Lock-Datei nennt, und dort werden die Seiten gebaut.',
      todo: 'Starten Sie unter dem Konto, dem der Ordner gehört, oder ändern Sie seinen Besitzer.',
    },
  }),
  diskFull: ({ folder }) => ({
    en: {
      happened: `There is no room left on the disk of ${folder}.`,
      expected: 'Packages, build and database take about one gigabyte.',
      todo: 'Make room, and start again.',
    },
    de: {
      happened: `Auf dem Datenträger von ${folder} ist kein Platz mehr.`,
      expected: 'Pakete, Bau und Datenbank brauchen etwa ein Gigabyte.',
      todo: 'Schaffen Sie Platz, und starten Sie erneut.',
    },
  }),
  npmMissing: () => ({
    en: {
      happened: 'npm was not found.',
      expected: 'npm installs what the lock file names.',
      todo: 'Install npm (it comes with Node from https://nodejs.org), and start with: npm start',
    },
    de: {
      happened: 'npm wurde nicht gefunden.',
      expected: 'npm installiert, was die Lock-Datei nennt.',
      todo: 'Installieren Sie npm (es liegt dem Node von https://nodejs.org bei), und starten Sie mit: npm start',
    },
  }),
  installFailed: ({ code }) => ({
    en: {
      happened: `“npm ci” ended with code ${code}; its own words are above.`,
      expected: 'It fetches the packages the lock file names from the npm registry.',
      todo: 'Check the connection to the internet (behind a proxy: npm config set proxy …), and start again.',
    },
    de: {
      happened: `„npm ci“ endete mit Code ${code}; was es dazu sagt, steht oben.`,
      expected: 'Es holt die Pakete, die die Lock-Datei nennt, aus dem Verzeichnis von npm.',
      todo: 'Prüfen Sie die Verbindung ins Internet (hinter einem Proxy: npm config set proxy …), und starten Sie erneut.',
    },
  }),
  buildFailed: ({ part }) => ({
    en: {
      happened: `The ${part} could not be built; the reason is above.`,
      expected: 'A fresh clone builds; so something in src/ or in the configuration was changed.',
      todo: 'Put it right (npm run check says more), and start again.',
    },
    de: {
      happened: `Der Teil „${part}“ ließ sich nicht bauen; der Grund steht oben.`,
      expected: 'Ein frischer Klon lässt sich bauen; also wurde in src/ oder an der Konfiguration etwas geändert.',
      todo: 'Bringen Sie es in Ordnung (npm run check sagt mehr), und starten Sie erneut.',
    },
  }),
  noBrowser: ({ browser }) => ({
    en: {
      happened: `No ${browser} was found.`,
      expected: 'The journeys run in a real browser: Chromium, Chrome or Edge; for the second one, Firefox.',
      todo: 'Install it (Debian: apt-get install chromium firefox-esr), or name its program: ALLMENDE_BROWSER=/path/to/chromium',
    },
    de: {
      happened: `Es wurde kein ${browser} gefunden.`,
      expected:
        'Die Wege der Teilnehmenden laufen in einem echten Browser: Chromium, Chrome oder Edge; im zweiten, Firefox.',
      todo: 'Installieren Sie ihn (Debian: apt-get install chromium firefox-esr), oder nennen Sie sein Programm: ALLMENDE_BROWSER=/pfad/zu/chromium',
    },
  }),
  noPostgres: () => ({
    en: {
      happened: 'No PostgreSQL of the system was found for the second database.',
      expected:
        'The long tests run against PostgreSQL as it is installed elsewhere, not only against the embedded one.',
      todo: 'Install it (Debian: apt-get install postgresql), or name a server in DATABASE_URL.',
    },
    de: {
      happened: 'Für die zweite Datenbank wurde kein PostgreSQL des Systems gefunden.',
      expected:
        'Die langen Tests laufen auch gegen ein PostgreSQL, wie es anderswo installiert ist, nicht nur gegen das eingebettete.',
      todo: 'Installieren Sie es (Debian: apt-get install postgresql), oder nennen Sie einen Server in DATABASE_URL.',
    },
  }),
  packagesFailed: ({ packages }) => ({
    en: {
      happened: `apt-get could not install ${packages}; its own words are above.`,
      expected: 'On Debian, as root, the tests install what they need.',
      todo: 'Check the package sources (apt-get update), or install it by hand.',
    },
    de: {
      happened: `apt-get konnte ${packages} nicht installieren; was es dazu sagt, steht oben.`,
      expected: 'Auf Debian, als root, installieren die Tests selbst, was sie brauchen.',
      todo: 'Prüfen Sie die Paketquellen (apt-get update), oder installieren Sie es von Hand.',
    },
  }),
}

const labels = {
  en: { happened: 'What happened', expected: 'What was expected', todo: 'What to do' },
  de: { happened: 'Was geschehen ist', expected: 'Was erwartet war', todo: 'Was zu tun ist' },
}

/**
 * The languages of a terminal: the one its LANG names, or both, English first.
 * @returns {('en' | 'de')[]}
 */
export function terminalLanguages(env = process.env) {
  const locale = (env.LC_ALL || env.LC_MESSAGES || env.LANG || '').toLowerCase()
  if (locale.startsWith('de')) return ['de']
  return locale.startsWith('en') ? ['en'] : ['en', 'de']
}

/** @param {Trouble} trouble */
export function troubleText(trouble, languages = terminalLanguages()) {
  const told = texts[trouble.kind](trouble.facts)
  const parts = /** @type {const} */ (['happened', 'expected', 'todo'])
  return languages
    .map((language) => parts.map((part) => `${labels[language][part]}: ${told[language][part]}`).join('\n'))
    .join('\n\n')
}

/** What a failed step on files means for a person; anything unknown is thrown on. */
export function troubleOfFile(error, folder) {
  if (['ENOSPC', 'EDQUOT'].includes(error.code)) return new Trouble('diskFull', { folder })
  if (['EACCES', 'EPERM', 'EROFS'].includes(error.code)) return new Trouble('notWritable', { folder })
  return error
}

/** Runs a tool's main part: troubles are told and end it with 1, faults are thrown. */
export async function runTool(main) {
  try {
    process.exitCode = await main()
  } catch (error) {
    if (!(error instanceof Trouble)) throw error
    console.error(`\n${troubleText(error)}\n`)
    process.exitCode = 1
  }
}

const isGerman = terminalLanguages()[0] === 'de'

/** A short line on what goes on. */
export function progress(english, german) {
  console.log(`· ${isGerman ? german : english}`)
}
