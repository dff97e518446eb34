// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * What the twelve workshops are about. Three bear the public titles of the congress of 2020; their texts and the nine
 * others are invented.
 */
export type Text = { readonly de: string; readonly en: string }

export type WorkshopSlug =
  | 'homeoffice-und-fuehrung'
  | 'leerstand-auf-der-karte'
  | 'coworking-auf-dem-land'
  | 'ratsarbeit-ohne-papierstapel'
  | 'zukunfts-check-dorf'
  | 'formulare-die-man-versteht'
  | 'glasfaser-bis-ins-letzte-haus'
  | 'wer-faehrt-mich-zum-arzt'
  | 'digitale-doerfer-smarte-loesungen'
  | 'it-notfall-ueben'
  | 'sprechstunde-in-der-alten-schule'
  | 'jugend-redet-mit'

export const workshopTexts: Readonly<Record<WorkshopSlug, { readonly title: Text; readonly abstract: Text }>> = {
  'homeoffice-und-fuehrung': {
    title: {
      de: 'Homeoffice und Führung in der Verwaltung',
      en: 'Working from home and leadership in the administration',
    },
    abstract: {
      de: 'Wer Menschen führt, die er selten sieht, muss anders fragen und anders vertrauen. Eine Großstadt und eine kleine Verbandsgemeinde erzählen, welche Absprachen sich bewährt haben und welche sie wieder abgeschafft haben. In der zweiten Hälfte prüfen Sie mit einem kurzen Fragebogen, wo Ihre eigene Verwaltung steht.',
      en: 'Those who lead people they rarely see have to ask differently and trust differently. A city and a small association of municipalities tell which agreements have lasted and which they dropped again. In the second half a short questionnaire helps you see where your own administration stands.',
    },
  },
  'leerstand-auf-der-karte': {
    title: {
      de: 'Leerstand auf der Karte: sehen, was im Ort frei wird',
      en: 'Empty houses on the map: seeing what becomes free',
    },
    abstract: {
      de: 'Jeder im Ort weiß, welche Häuser leer stehen, aber nirgends steht es. Wir zeigen, wie drei Gemeinden Leerstand und Baulücken auf einer einfachen Karte erfassen, und was der Datenschutz dabei erlaubt. Sie brauchen kein Vorwissen, nur Ihren Ort im Kopf.',
      en: 'Everybody in a village knows which houses are empty, but it is written nowhere. We show how three municipalities record vacant houses and gaps between buildings on a simple map, and what data protection allows. No knowledge needed, only your village in mind.',
    },
  },
  'coworking-auf-dem-land': {
    title: {
      de: 'Coworking auf dem Land: was jenseits der Grenze gelang',
      en: 'Rural coworking: what worked across the border',
    },
    abstract: {
      de: 'Ein Schreibtisch im alten Pfarrhaus spart manchen Weg zur Arbeit, wenn Miete, Netz und Kaffee stimmen. Zwei Nachbarn berichten auf Englisch, was ihre Räume im ersten und im dritten Jahr gekostet haben. Fragen können Sie auch auf Deutsch stellen.',
      en: 'A desk in the old parsonage saves many a commute, if rent, network and coffee are right. Two neighbours report what their rooms cost in the first and in the third year. The workshop is in English; you may ask in German.',
    },
  },
  'ratsarbeit-ohne-papierstapel': {
    title: { de: 'Ratsarbeit ohne Papierstapel', en: 'Council work without piles of paper' },
    abstract: {
      de: 'Vorlagen auf dem Tablet sparen Porto, aber nicht jedes Ratsmitglied will lesen, wo es nicht unterstreichen kann. Wir vergleichen drei Wege, auf denen Räte umgestiegen sind, auch den, bei dem das Papier am Ende blieb. Dazu gibt es eine Liste der Fragen, die vor dem Kauf zu klären sind.',
      en: 'Papers on a tablet save postage, but not every councillor wants to read where nothing can be underlined. We compare three ways in which councils changed over, including one where paper stayed in the end. You also get a list of questions to settle before buying.',
    },
  },
  'zukunfts-check-dorf': {
    title: { de: 'Zukunfts-Check Dorf', en: 'Future check for villages' },
    abstract: {
      de: 'Ein Dorf macht Inventur: Arbeitsgruppen gehen mit Erhebungsbögen durch den Ort, halten fest, was da ist, und wägen ab, was in zehn Jahren gebraucht wird. Am Ende steht ein Katalog von Maßnahmen, kurz-, mittel- und langfristig. Eine Ortsgemeinde, die den Weg gegangen ist, erzählt, was er an Abenden gekostet und was er gebracht hat.',
      en: 'A village takes stock: working groups walk through it with survey sheets, record what is there and weigh it against what will be needed in ten years. In the end there is a catalogue of measures for the short, the medium and the long term. A village that has been through it tells how many evenings it cost and what came of it.',
    },
  },
  'formulare-die-man-versteht': {
    title: { de: 'Formulare, die man versteht', en: 'Forms that people understand' },
    abstract: {
      de: 'Ein Antrag, den niemand versteht, kommt dreimal zurück, ob auf Papier oder am Bildschirm. Wir nehmen ein echtes Formular auseinander, streichen, was die Verwaltung längst weiß, und schreiben den Rest in klarem Deutsch neu. Bringen Sie gern ein eigenes mit.',
      en: 'A form that nobody understands comes back three times, on paper or on screen. We take a real one apart, strike what the administration has long known, and write the rest anew in plain words. Bring one of your own if you like.',
    },
  },
  'glasfaser-bis-ins-letzte-haus': {
    title: { de: 'Glasfaser bis ins letzte Haus', en: 'Fibre to the last house' },
    abstract: {
      de: 'Das Förderprogramm endet am Ortsschild, der Aussiedlerhof liegt dahinter. Ein Zweckverband und ein Dorf mit knapp zweihundert Menschen zeigen, wie sie die letzten Meter gemeinsam geplant, selbst gegraben und sauber abgerechnet haben. Was schiefging, gehört auch dazu.',
      en: 'The funding ends at the village sign, the farm lies beyond it. A special-purpose association and a village of not quite two hundred show how they planned the last metres together, dug themselves and accounted for it properly. What went wrong is part of the story.',
    },
  },
  'wer-faehrt-mich-zum-arzt': {
    title: {
      de: 'Wer fährt mich zum Arzt? Nachbarschaftshilfe mit Telefon und App',
      en: 'Who drives me to the doctor? Help among neighbours by telephone and app',
    },
    abstract: {
      de: 'Wer Hilfe braucht, hat oft kein Smartphone; wer helfen will, oft wenig Zeit. Drei Initiativen berichten, wie sie Anfragen am Telefon annehmen, Helfende finden und dabei nur weitergeben, was nötig ist. Wir sprechen auch über Versicherung und darüber, wann man besser nein sagt.',
      en: 'Those who need help often have no smartphone; those who want to help often have little time. Three initiatives tell how they take requests by telephone, find helpers and pass on no more than is necessary. We also talk about insurance, and about when it is better to say no.',
    },
  },
  'digitale-doerfer-smarte-loesungen': {
    title: { de: 'Digitale Dörfer – Smarte Lösungen', en: 'Digital villages – smart solutions' },
    abstract: {
      de: 'Ein Nachrichtenkanal fürs Dorf ist schnell eingerichtet; lebendig bleibt er nur, wenn jemand sich kümmert. Ein Dorfladen und eine Verbandsgemeinde zeigen, was bei ihnen genutzt wird, was nicht, und wie viel Arbeit dahintersteckt. Danach planen Sie in kleinen Runden den ersten Schritt für Ihren Ort.',
      en: 'A news channel for the village is quickly set up; it stays alive only if somebody looks after it. A village shop and an association of municipalities show what is used in their place, what is not, and how much work it takes. Then you plan the first step for your own village in small groups.',
    },
  },
  'it-notfall-ueben': {
    title: {
      de: 'Wenn nichts mehr geht: den IT-Notfall üben',
      en: 'When nothing works: practising an IT emergency',
    },
    abstract: {
      de: 'Montag, 7.40 Uhr, alle Bildschirme sind schwarz, und um acht öffnet das Bürgerbüro. In diesem Planspiel entscheiden Sie Schritt für Schritt, wen Sie anrufen, was Sie abschalten und was Sie den Leuten sagen. Danach haben Sie eine Seite Papier, die auch ohne Strom funktioniert.',
      en: 'Monday, 7.40 a.m., every screen is black, and the citizens’ office opens at eight. In this exercise you decide step by step whom to call, what to switch off and what to tell people. Afterwards you have one sheet of paper that works without electricity, too.',
    },
  },
  'sprechstunde-in-der-alten-schule': {
    title: { de: 'Sprechstunde in der alten Schule', en: 'Surgery in the old school' },
    abstract: {
      de: 'Die Praxis im Ort hat geschlossen, die nächste ist vierzig Minuten entfernt. Eine Ortsgemeinde hat in der alten Schule einen Raum eingerichtet, in dem eine Fachkraft misst und die Ärztin am Bildschirm mitsieht. Wir reden über Kosten und Zuständigkeiten und darüber, wofür das kein Ersatz ist.',
      en: 'The doctor’s practice has closed, the next one is forty minutes away. A village has set up a room in the old school where a nurse takes the readings and the doctor joins on screen. We talk about costs and responsibilities, and about what this cannot replace.',
    },
  },
  'jugend-redet-mit': {
    title: { de: 'Jugend redet mit, auch per Handy', en: 'Young people have their say, by phone too' },
    abstract: {
      de: 'Zur Einwohnerversammlung kommt keine Sechzehnjährige, zur Umfrage in der Pause vielleicht schon. Ein Jugendtreff und der jüngste Ratsherr eines kleinen Dorfes erzählen, womit sie junge Leute erreicht haben und woran es gescheitert ist. Mit dabei: zwei Werkzeuge zum Ausprobieren.',
      en: 'No sixteen-year-old comes to the residents’ meeting, but perhaps to a survey in the break. A youth club and the youngest councillor of a small village tell how they reached young people and where they failed. With two tools to try out.',
    },
  },
}
