import { accessibilityPage } from './accessibility/accessibility-page.tsx';
import { actPage } from './agreements/act-page.tsx';
import { agreementPage as signedAgreementPage } from './agreements/agreement-page.tsx';
import { annexPage } from './agreements/annex-page.tsx';
import { agreementsPage } from './agreements/list-page.tsx';
import { ownAgreementPage, ownAgreementsPage } from './agreements/own-page.tsx';
import { reviewPage as annualReviewPage, reviewsPage } from './annual-reviews/review-page.tsx';
import { reviewWorkPage } from './annual-reviews/work-page.tsx';
import type { Api, Ask } from './api.ts';
import { committeePage, committeesPage } from './committees/committee-page.tsx';
import { meetingPage } from './committees/meeting-page.tsx';
import { ownCommitteePage } from './committees/own-committee-page.tsx';
import { ownCommitteesPage } from './committees/own-committees-page.tsx';
import { ownMeetingPage } from './committees/own-meeting-page.tsx';
import { communePage } from './communes/commune-page.tsx';
import { checklistPage } from './communications/checklist-page.tsx';
import { communicationPage } from './communications/communication-page.tsx';
import { followPage as followCommunicationsPage } from './communications/follow-page.tsx';
import { proposePage } from './communications/propose-page.tsx';
import { communicationsPage } from './communications/public-page.tsx';
import { signalPage } from './communications/signal-page.tsx';
import { departementPage } from './departements/departement-page.tsx';
import { disputePage } from './disputes/dispute-page.tsx';
import { disputesPage } from './disputes/disputes-page.tsx';
import { composePage } from './embed/compose-page.tsx';
import { embedPage } from './embed/embed-page.tsx';
import { datePage } from './events/date-page.tsx';
import { datesPage } from './events/dates-page.tsx';
import { eventPage } from './events/event-page.tsx';
import { leavePage } from './events/leave-page.tsx';
import { eventsPage } from './events/list-page.tsx';
import { draftPage } from './framework/draft-page.tsx';
import { firmsPage } from './framework/firms-page.tsx';
import { frameworkPage, frameworkVersionPage } from './framework/framework-page.tsx';
import { selfPage } from './framework/self-page.tsx';
import { teachingPage } from './framework/teaching-page.tsx';
import { fundPage } from './fund/fund-page.tsx';
import { projectPage } from './fund/project-page.tsx';
import { governancePage } from './governance/governance-page.tsx';
import { governanceWorkPage } from './governance/work-page.tsx';
import { editIndicatorPage, workPage as indicatorsWorkPage } from './indicators/edit-page.tsx';
import { indicatorPage } from './indicators/indicator-page.tsx';
import { indicatorsPage } from './indicators/indicators-page.tsx';
import { feedsPage } from './jobs/feeds-page.tsx';
import { jobsPage } from './jobs/jobs-page.tsx';
import { keysPage } from './keys/keys-page.tsx';
import { legalPage } from './legal/legal-page.tsx';
import { lifePage } from './life/life-page.tsx';
import { mergedPage } from './life/merged-page.tsx';
import { decisionsPage } from './moderation/decisions-page.tsx';
import { moderationPage, queuePage } from './moderation/queue-page.tsx';
import { savedPage } from './offline/saved-page.tsx';
import { apiPage } from './open-data/api-page.tsx';
import { dataPage } from './open-data/data-page.tsx';
import { dictionaryPage } from './open-data/dictionary-page.tsx';
import { qualityPage } from './open-data/quality-page.tsx';
import { validatorPage } from './open-data/validator-page.tsx';
import { rolesPage } from './operation/roles-page.tsx';
import { collectionPage } from './ordi/collection-page.tsx';
import { labelsPage, lotPage } from './ordi/lot-page.tsx';
import { machinePage } from './ordi/machine-page.tsx';
import { venueMachinesPage } from './ordi/venue-page.tsx';
import { workshopPage } from './ordi/workshop-page.tsx';
import { orientationPage } from './orientation/orientation-page.tsx';
import { orientationSheetPage } from './orientation/sheet-page.tsx';
import { partnersPage } from './partners/directory-page.tsx';
import { joinPage } from './partners/join-page.tsx';
import { managePage } from './partners/manage-page.tsx';
import { organisationPage } from './partners/organisation-page.tsx';
import { outboxPage } from './people/outbox-page.tsx';
import { proConnectLeftPage, proConnectPage, proConnectReturnPage } from './people/proconnect-page.tsx';
import { linkPage, signInPage } from './people/sign-in-page.tsx';
import { spacePage } from './people/space-page.tsx';
import { agreementPage } from './pilots/agreement-page.tsx';
import { assignmentPage } from './pilots/assignment-page.tsx';
import { campaignPage } from './pilots/campaign-page.tsx';
import { certificatePage } from './pilots/certificate-page.tsx';
import { dossierPage } from './pilots/dossier-page.tsx';
import { feedbackPage } from './pilots/feedback/feedback-page.tsx';
import { receivedPage } from './pilots/feedback/received-page.tsx';
import { lessonPage } from './pilots/lesson-page.tsx';
import { mayorPage } from './pilots/mayor/mayor-page.tsx';
import { messagesPage } from './pilots/messages-page.tsx';
import { pilotTeamPage } from './pilots/pilot-team-page.tsx';
import { pilotsPage } from './pilots/pilots-page.tsx';
import { reviewPage } from './pilots/review/review-page.tsx';
import { storyPage } from './pilots/stories/story-page.tsx';
import { tellPage } from './pilots/stories/tell-page.tsx';
import { yearPage } from './pilots/year-page.tsx';
import { editProgrammePage } from './programmes/edit-page.tsx';
import { programmePage } from './programmes/programme-page.tsx';
import { programmesPage } from './programmes/programmes-page.tsx';
import { proposalPage } from './proposals/proposal-page.tsx';
import { criteriaPage, criteriaVersionPage } from './reference/criteria-page.tsx';
import { referenceDraftPage } from './reference/draft-page.tsx';
import { simulationPage } from './reference/simulation-page.tsx';
import { standingPage } from './reference/standing-page.tsx';
import { confirmPage } from './reminders/confirm-page.tsx';
import { mailsPage } from './reminders/mails-page.tsx';
import { choicePage, stopPage } from './reminders/stop-page.tsx';
import type { Page } from './render.tsx';
import { reportPage } from './reports/report-page.tsx';
import { reportEventPage, reportOrganisationPage, reportResourcePage } from './reports/thing-report-page.tsx';
import { askPage } from './representatives/ask-page.tsx';
import { domainsPage } from './representatives/domains-page.tsx';
import { editResourcePage, newResourcePage } from './resources/form-page.tsx';
import { resourcesPage } from './resources/list-page.tsx';
import { livesPage } from './resources/lives-page.tsx';
import { ownApplicationPage } from './resources/missions/own-page.tsx';
import { paperPage } from './resources/paper-page.tsx';
import { followPage } from './resources/posts/follow-page.tsx';
import { youngPage } from './resources/posts/young-page.tsx';
import { resourcePage } from './resources/resource-page.tsx';
import { uptakePage } from './resources/uptake-page.tsx';
import { statementPage } from './resources/volunteers/statement-page.tsx';
import { volunteersPage } from './resources/volunteers/volunteers-page.tsx';
import { calendarPage } from './schools/calendar-page.tsx';
import { printPage } from './sheet/print-page.tsx';
import { claimPage } from './stewardship/claim-page.tsx';
import { editPage } from './stewardship/edit-page.tsx';
import { historyPage } from './stewardship/history-page.tsx';
import { teamPage } from './stewardship/team-page.tsx';
import { stopsPage } from './stops/stops-page.tsx';
import { manageStudiesPage } from './studies/manage-page.tsx';
import { studiesPage } from './studies/studies-page.tsx';
import { definitionsPage } from './territories/definitions-page.tsx';
import { territoryFrame } from './territories/frame-page.tsx';
import { gapsPage } from './territories/gaps-page.tsx';
import { territoryPage } from './territories/territory-page.tsx';
import type { FindTowns } from './territories/view.ts';
import { filePage } from './toolbox/file-page.tsx';
import { practicePage } from './toolbox/practice-page.tsx';
import { toolboxPage } from './toolbox/toolbox-page.tsx';
import { validatorsPage } from './toolbox/validators-page.tsx';
import { searchPage } from './venues/search-document.tsx';
import { venuePage } from './venues/venue-document.tsx';
import { webhooksPage } from './webhooks/webhooks-page.tsx';
import type { Catalogue } from './words/words.tsx';

/** Who answers for the site, as far as its operator has said. */
export interface Publisher {
  readonly name?: string | undefined;
  /** `mailto:` or `https:`. */
  readonly contact?: string | undefined;
  /** Who hosts it, as the law asks to say. */
  readonly hosting?: string | undefined;
}

/** A file that came with a form. */
export interface SentFile {
  /** As its sender calls it; empty where none was chosen. */
  readonly name: string;
  readonly bytes: Buffer;
}

/** How sending a mail ended: taken, refused as too many, or not taken by the server it leaves by. */
export type SentMail = 'sent' | 'limited' | 'failed';

/** What a page is made from: its address, the API, and what only the server knows. */
export interface Request {
  /** As the public sees it. */
  readonly url: URL;
  readonly params: Readonly<Record<string, string>>;
  /** What was sent, where this is a form coming back by POST. */
  readonly form?: URLSearchParams;
  /** The file that came with it, where the page takes one. */
  readonly file?: SentFile;
  readonly api: Api;
  /** Asks the API as anyone may, what `api` has no question for. */
  readonly askAsAnyone: Ask;
  /** Where communes are, for maps that the server draws. */
  readonly findTowns: FindTowns;
  /** The language it is asked in. */
  readonly words: Catalogue;
  readonly now: Date;
  readonly basemap: string;
  readonly publisher: Publisher;
  /** Absent where this site sends no mail. */
  readonly sendMail?: (mail: {
    readonly to: string;
    readonly subject: string;
    readonly text: string;
    readonly html: string;
  }) => Promise<SentMail>;
}

/** What the pages of those who are signed in are made from, besides: never kept, never shared, in French. */
export interface PersonalRequest extends Request {
  /** Asks the API as the person who asks the page. */
  readonly ask: Ask;
  /** Whether mails leave this machine. */
  readonly sendsMail: boolean;
  /** Whether ProConnect is a way in. */
  readonly hasProConnect: boolean;
}

/** A page was asked at an address that is not its own, or has done what it had to. */
export interface Redirect {
  readonly redirect: string;
  readonly cookies?: readonly string[];
  /** For who asks, and now: no browser remembers it as where the page moved. */
  readonly forNow?: true;
}

export interface Route {
  /** In Fastify's notation. */
  readonly path: string;
  /** The page has a form that comes back to it by POST, so that it works without scripts. */
  readonly takesForm?: true;
  /** For professionals: it has no address in other languages. */
  readonly frenchOnly?: true;
  /** Its form brings a file, that is read into memory. */
  readonly takesFile?: true;
  readonly page: (request: Request) => Promise<Page | Redirect>;
}

/** A page for one person: it comes back by POST, and is asked with their cookie. */
export interface PersonalRoute {
  readonly path: string;
  /** Its form brings a file, that is read into memory. */
  readonly takesFile?: true;
  readonly page: (request: PersonalRequest) => Promise<Page | Redirect>;
}

/** Every page there is. */
export const routes: readonly Route[] = [
  { path: '/', page: searchPage },
  { path: '/orientation', page: orientationPage },
  { path: '/orientation/fiche', takesForm: true, page: orientationSheetPage },
  { path: '/lieux/:id', page: venuePage },
  { path: '/lieux/:id/:slug', page: venuePage },
  { path: '/lieux/:id/:slug/imprimer', page: printPage },
  { path: '/lieux/:id/:slug/signaler', takesForm: true, page: reportPage },
  { path: '/communes/:code', page: communePage },
  { path: '/communes/:code/:slug', page: communePage },
  { path: '/departements/:code', page: departementPage },
  { path: '/departements/:code/:slug', page: departementPage },
  { path: '/ateliers', page: eventsPage },
  { path: '/ateliers/desinscription', takesForm: true, page: leavePage },
  { path: '/ateliers/:sitting', page: eventPage },
  { path: '/ateliers/:sitting/:slug', takesForm: true, page: eventPage },
  { path: '/ateliers/:sitting/:slug/signaler', takesForm: true, page: reportEventPage },
  { path: '/embarque', page: embedPage },
  { path: '/integrer', page: composePage },
  { path: '/mes-lieux', page: savedPage },
  { path: '/donnees', page: dataPage },
  { path: '/territoires', frenchOnly: true, page: territoryPage },
  { path: '/territoires/definitions', frenchOnly: true, page: definitionsPage },
  { path: '/gouvernance/indicateurs', frenchOnly: true, page: indicatorsPage },
  { path: '/gouvernance/indicateurs/:code', frenchOnly: true, page: indicatorPage },
  { path: '/gouvernance/bilans', frenchOnly: true, page: reviewsPage },
  { path: '/gouvernance/bilans/:year', frenchOnly: true, page: annualReviewPage },
  { path: '/territoires/ou-ouvrir', frenchOnly: true, page: gapsPage },
  { path: '/territoires/:kind/:code', frenchOnly: true, page: territoryPage },
  { path: '/embarque/territoires', frenchOnly: true, page: territoryFrame },
  { path: '/embarque/territoires/:kind/:code', frenchOnly: true, page: territoryFrame },
  { path: '/gouvernance', frenchOnly: true, page: governancePage },
  { path: '/gouvernance/accords', frenchOnly: true, page: agreementsPage },
  { path: '/gouvernance/accords/:slug', frenchOnly: true, page: signedAgreementPage },
  { path: '/donnees/api', frenchOnly: true, page: apiPage },
  { path: '/donnees/qualite', frenchOnly: true, page: qualityPage },
  { path: '/donnees/dictionnaire', frenchOnly: true, page: dictionaryPage },
  { path: '/donnees/validateur', frenchOnly: true, takesForm: true, takesFile: true, page: validatorPage },
  { path: '/gouvernance/communication', frenchOnly: true, page: communicationsPage },
  { path: '/accessibilite', page: accessibilityPage },
  { path: '/mentions', page: legalPage },
];

/** Every page for persons. */
export const personalRoutes: readonly PersonalRoute[] = [
  { path: '/connexion', page: signInPage },
  { path: '/connexion/lien', page: linkPage },
  { path: '/connexion/proconnect', page: proConnectPage },
  { path: '/connexion/proconnect/retour', page: proConnectReturnPage },
  { path: '/connexion/proconnect/sortie', page: proConnectLeftPage },
  { path: '/mon-espace', page: spacePage },
  { path: '/mon-espace/gouvernance', page: governanceWorkPage },
  { path: '/mon-espace/gouvernance/communication', page: followCommunicationsPage },
  { path: '/mon-espace/gouvernance/communication/liste', page: checklistPage },
  { path: '/mon-espace/gouvernance/communication/nouvelle', takesFile: true, page: proposePage },
  { path: '/mon-espace/gouvernance/communication/signaler', takesFile: true, page: signalPage },
  { path: '/mon-espace/gouvernance/communication/:communication', page: communicationPage },
  {
    path: '/mon-espace/gouvernance/communication/:communication/modifier',
    takesFile: true,
    page: proposePage,
  },
  { path: '/mon-espace/gouvernance/differends', page: disputesPage },
  { path: '/mon-espace/gouvernance/differends/:dispute', takesFile: true, page: disputePage },
  { path: '/mon-espace/cles', page: keysPage },
  { path: '/mon-espace/abonnements-donnees', page: webhooksPage },
  { path: '/mon-espace/gouvernance/accords', page: ownAgreementsPage },
  { path: '/mon-espace/gouvernance/accords/:slug', page: ownAgreementPage },
  { path: '/mon-espace/gouvernance/accords/:slug/pdf', takesFile: true, page: annexPage },
  { path: '/mon-espace/gouvernance/accords/:slug/:act', page: actPage },
  { path: '/mon-espace/gouvernance/indicateurs', page: indicatorsWorkPage },
  { path: '/mon-espace/gouvernance/indicateurs/nouveau', page: editIndicatorPage },
  { path: '/mon-espace/gouvernance/indicateurs/:code', page: editIndicatorPage },
  { path: '/mon-espace/gouvernance/bilans/:year', page: reviewWorkPage },
  { path: '/moderation', page: moderationPage },
  { path: '/a-traiter', page: queuePage },
  { path: '/a-traiter/decisions', page: decisionsPage },
  { path: '/partenaires', page: partnersPage },
  { path: '/partenaires/inscrire', page: joinPage },
  { path: '/partenaires/:organisation', page: organisationPage },
  { path: '/offres-emploi', page: jobsPage },
  { path: '/referentiel', page: frameworkPage },
  { path: '/referentiel/se-situer', page: selfPage },
  { path: '/referentiel/ou-apprendre', page: teachingPage },
  { path: '/referentiel/tpe', page: firmsPage },
  { path: '/referentiel/ecrire', page: draftPage },
  { path: '/referentiel/:version', page: frameworkVersionPage },
  { path: '/gouvernance/criteres', page: criteriaPage },
  { path: '/gouvernance/criteres/:version', page: criteriaVersionPage },
  { path: '/gouvernance/etudes', page: studiesPage },
  { path: '/mon-espace/gouvernance/criteres', page: referenceDraftPage },
  { path: '/mon-espace/gouvernance/criteres/simulation', page: simulationPage },
  { path: '/mon-espace/gouvernance/etudes', takesFile: true, page: manageStudiesPage },
  { path: '/lieux/:id/:slug/criteres', page: standingPage },
  { path: '/partenaires/:organisation/offres', page: feedsPage },
  { path: '/partenaires/:organisation/gerer', page: managePage },
  { path: '/partenaires/:organisation/machines', page: workshopPage },
  { path: '/partenaires/:organisation/signaler', page: reportOrganisationPage },
  { path: '/partenaires/:organisation/:slug', page: organisationPage },
  { path: '/ressources', page: resourcesPage },
  { path: '/ressources/cycles', page: livesPage },
  { path: '/ressources/nouvelle', page: newResourcePage },
  { path: '/ressources/suivi/:uptake', page: uptakePage },
  { path: '/ressources/suivi/:uptake/convention', page: paperPage },
  { path: '/ressources/suivi/:uptake/attestation', page: statementPage },
  { path: '/volontaires', page: volunteersPage },
  { path: '/ressources/:resource', page: resourcePage },
  { path: '/ressources/:resource/modifier', page: editResourcePage },
  { path: '/ressources/:resource/signaler', page: reportResourcePage },
  { path: '/ressources/:resource/dates', page: datesPage },
  { path: '/ressources/:resource/dates/:sitting', page: datePage },
  { path: '/ressources/:resource/:slug', page: resourcePage },
  { path: '/emploi-avenir/mon-contrat', page: youngPage },
  { path: '/emploi-avenir/suivi/:uptake', page: followPage },
  { path: '/service-civique/ma-candidature', page: ownApplicationPage },
  { path: '/ordi/collecte', page: collectionPage },
  { path: '/ordi/:identifier', page: machinePage },
  { path: '/ordi/lots/:resource', page: lotPage },
  { path: '/ordi/lots/:resource/etiquettes', page: labelsPage },
  { path: '/fonds', page: fundPage },
  { path: '/fonds/projets/:uptake', page: projectPage },
  { path: '/pilotes', page: pilotsPage },
  { path: '/pilotes/accord', page: agreementPage },
  { path: '/pilotes/campagnes/:campaign', page: campaignPage },
  { path: '/pilotes/campagnes/:campaign/equipes', page: assignmentPage },
  { path: '/pilotes/campagnes/:campaign/bilan', page: reviewPage },
  { path: '/pilotes/recits/:story', page: storyPage },
  { path: '/pilotes/seances/:lesson/avis', page: feedbackPage },
  { path: '/pilotes/:pilot', page: dossierPage },
  { path: '/pilotes/:pilot/equipe', page: pilotTeamPage },
  { path: '/pilotes/equipe/:member/messages', page: messagesPage },
  { path: '/pilotes/:pilot/recit', page: tellPage },
  { path: '/pilotes/:pilot/annee', page: yearPage },
  { path: '/pilotes/seances/:lesson', page: lessonPage },
  { path: '/pilotes/attestation/:resource', page: certificatePage },
  { path: '/gouvernance/comites', page: committeesPage },
  { path: '/gouvernance/comites/:committee', page: committeePage },
  { path: '/gouvernance/reunions/:meeting', page: meetingPage },
  { path: '/mon-espace/gouvernance/comites', page: ownCommitteesPage },
  { path: '/mon-espace/gouvernance/comites/:committee', page: ownCommitteePage },
  { path: '/mon-espace/gouvernance/reunions/:meeting', takesFile: true, page: ownMeetingPage },
  { path: '/programmes', page: programmesPage },
  { path: '/programmes/:programme', page: programmePage },
  { path: '/programmes/:programme/modifier', page: editProgrammePage },
  { path: '/boite-a-outils', page: toolboxPage },
  { path: '/boite-a-outils/validateurs', page: validatorsPage },
  { path: '/boite-a-outils/:resource', page: practicePage },
  { path: '/boite-a-outils/:resource/avis', page: receivedPage },
  { path: '/boite-a-outils/:resource/fichier', takesFile: true, page: filePage },
  { path: '/boite-a-outils/:resource/:slug', page: practicePage },
  { path: '/proposer-un-lieu', page: proposalPage },
  { path: '/lieux/:id/:slug/revendiquer', page: claimPage },
  { path: '/lieux/:id/:slug/modifier', page: editPage },
  { path: '/lieux/:id/:slug/arrets', page: stopsPage },
  { path: '/lieux/:id/:slug/historique', page: historyPage },
  { path: '/lieux/:id/:slug/vie', page: lifePage },
  { path: '/lieux/:id/:slug/reunis/:merged', page: mergedPage },
  { path: '/lieux/:id/:slug/machines', page: venueMachinesPage },
  { path: '/lieux/:id/:slug/equipe', page: teamPage },
  { path: '/communes/:code/:slug/pilote', page: mayorPage },
  { path: '/exploitation/calendrier', page: calendarPage },
  { path: '/communes/:code/:slug/representer', page: askPage },
  { path: '/exploitation/roles', page: rolesPage },
  { path: '/exploitation/domaines', page: domainsPage },
  { path: '/rien-n-a-change', page: confirmPage },
  { path: '/rappels', page: choicePage },
  { path: '/rappels/arreter', page: stopPage },
  { path: '/exploitation/courriels', page: mailsPage },
  { path: '/boite-d-envoi', page: outboxPage },
];
