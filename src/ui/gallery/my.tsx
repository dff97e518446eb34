// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What somebody who is registered sees: their workshops, an offer from a waiting list, a place on its way, a code. */
import { Button, Card, CardGrid, Chip, DefinitionList, EmptyState, FormActions, Notice, PageHead } from '../index.ts'

export function GalleryMy() {
  return (
    <>
      <PageHead title="Mein Kongress" lead="Guten Tag, Anneliese Brück. Sie sind angemeldet." />
      <Notice kind="warning">
        <p>Ihre Anmeldung ist noch nicht bestätigt. Drücken Sie auf den Link in der E-Mail.</p>
      </Notice>
      <WaitingLists />
      <section class="flow">
        <h2>Meine Veranstaltungen</h2>
        <CardGrid as="ul">
          <Card
            as="li"
            level={3}
            accent="linde"
            title="Zukunfts-Check Dorf"
            kicker="10:00 – 11:15 Uhr"
            footer={
              <Button kind="quiet" small href="#weitergeben">
                Platz weitergeben
              </Button>
            }
          >
            <p>
              <Chip kind="now">Läuft gerade</Chip>
            </p>
          </Card>
        </CardGrid>
        <FormActions>
          <Button href="#workshops">Workshops wählen oder ändern</Button>
          <Button href="#termine">Meine Termine (.ics)</Button>
          <Button kind="quiet" href="#zurueck">
            Anmeldung zurücknehmen
          </Button>
        </FormActions>
      </section>
      <section class="flow">
        <h2>Ihr Platz ist unterwegs</h2>
        <DefinitionList look="figures" facts={[{ term: 'Code', value: 'K7QM-2XPD-9RTF' }]} />
        <Notice kind="success">
          <p>Wir haben karl@niederlinden.example geschrieben. Sobald der Platz angenommen ist, sagen wir es Ihnen.</p>
        </Notice>
      </section>
      <EmptyState
        title="Sie haben Ihre Anmeldung zurückgenommen. Ihre Plätze sind wieder frei."
        action={<Button kind="primary">Doch wieder anmelden</Button>}
      />
    </>
  )
}

function WaitingLists() {
  return (
    <section class="flow">
      <h2>Warteliste</h2>
      <CardGrid as="ul">
        <Card
          as="li"
          level={3}
          kind="highlight"
          title="Formulare, die man versteht"
          kicker="Donnerstag, 10:00 bis 11:15 Uhr"
          footer={
            <>
              <p>Zur selben Zeit haben Sie einen Platz in: Zukunfts-Check Dorf.</p>
              <FormActions>
                <Button kind="primary">Platz annehmen</Button>
                <Button kind="quiet">Nein, danke</Button>
              </FormActions>
            </>
          }
        >
          <p>Ein Platz ist für Sie frei. Bitte antworten Sie bis Mittwoch, 18:00 Uhr.</p>
        </Card>
        <Card
          as="li"
          level={3}
          title="Digitale Dörfer – Smarte Lösungen"
          kicker="Donnerstag, 13:50 bis 15:05 Uhr"
          footer={<Button kind="quiet">Nicht mehr warten</Button>}
        >
          <p>Sie stehen an Stelle 3. Wird ein Platz frei, schreiben wir Ihnen. Sie antworten mit einem Druck.</p>
        </Card>
      </CardGrid>
    </section>
  )
}
