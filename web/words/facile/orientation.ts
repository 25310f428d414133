import type { ConstraintField, Step } from '../../orientation/steps.ts';
import { count, enumerate, fr } from '../typeset.ts';
import type { Pages } from '../words.tsx';

type Question = Exclude<Step, 'answer'>;

const questions: Readonly<Record<Question, string>> = {
  need: fr`De quoi avez-vous besoin ?`,
  where: fr`Où ?`,
  when: fr`Quand ?`,
  constraints: fr`Y a-t-il autre chose à savoir ?`,
};
const hints: Readonly<Record<Question, string>> = {
  need: fr`C’est pour vous, ou pour la personne que vous aidez. Cochez 1 ou plusieurs réponses.`,
  where: fr`Écrivez l’endroit du départ : ville, village, code postal ou adresse.`,
  when: fr`Choisissez le moment pour venir.`,
  constraints: fr`Cochez seulement ce qui compte. Nous ne gardons aucune réponse.`,
};
const skip: Readonly<Record<Exclude<Question, 'where'>, string>> = {
  need: fr`Je ne sais pas encore`,
  when: fr`Passer cette question`,
  constraints: fr`Rien de tout cela`,
};
const constraints: Readonly<Record<ConstraintField, string>> = {
  modalites_acces: fr`Pour venir`,
  frais_a_charge: 'Prix',
  prise_en_charge_specifique: fr`Un accueil adapté`,
  publics_specifiquement_adresses: fr`Un lieu surtout pour`,
};

export const orientation: Pages['orientation'] = {
  title: fr`Être guidé`,
  description: fr`Répondez à 4 questions. Vous trouvez le bon lieu, pour vous ou pour une autre personne. Puis vous pouvez imprimer ou envoyer une feuille.`,
  step: (step: number, all: number) => fr`Question ${step} sur ${all}`,
  questions,
  hints,
  skip,
  constraints,
  now: fr`Maintenant`,
  next: 'Continuer',
  finish: fr`Voir les lieux`,
  back: fr`Revenir à la question d’avant`,
  backToAnswer: fr`Revenir aux lieux proposés`,
  again: 'Recommencer',
  answer: (venues: number) =>
    venues === 0 ? fr`Aucun lieu trouvé` : fr`${count(venues, 'lieu pour vous', 'lieux pour vous')}`,
  answerNear: (place: string) => fr`Lieux choisis autour de : ${place}. Le plus adapté est en premier.`,
  why: fr`Pourquoi ce lieu`,
  at: (distance: string) => fr`À ${distance}`,
  openMaybe: fr`Peut-être ouvert à ce moment : contactez le lieu avant de venir`,
  far: (distance: string) =>
    fr`Il n’y a rien près de là. Le lieu le plus proche est à ${distance}. Essayez un autre jour ou un autre besoin. Ou téléphonez à un lieu plus proche.`,
  unmet: (wish: string, distance: string) =>
    fr`« ${wish} » : ces lieux ne le disent pas. Un autre lieu le dit. Il est à ${distance} :`,
  write: fr`Écrire au lieu`,
  unsaid: (wish: string) => fr`« ${wish} » : le lieu ne le dit pas, demandez avant de venir`,
  otherwise: (wish: string) => fr`« ${wish} » : pas ici, d’après ce que le lieu publie`,
  none: fr`Nous n’avons trouvé aucun lieu pour ces réponses. Enlevez une réponse. Ou essayez une autre ville ou un autre village.`,
  noPlaceTitle: fr`Où cherchons-nous ?`,
  noPlace: (text: string) => fr`Nous ne connaissons pas d’endroit appelé « ${text} ».`,
  placeMissing: fr`Il nous manque l’endroit du départ.`,
  askPlace: fr`Dire où`,
  onSheet: fr`Mettre ce lieu sur la feuille`,
  sheetTitle: fr`Une feuille à emporter`,
  sheetText: fr`La feuille donne le lieu et ses horaires. Elle dit quoi apporter et comment y aller. Vous pouvez l’imprimer ou l’envoyer par mail. Nous ne gardons rien.`,
  makeSheet: fr`Préparer la feuille`,
  allVenues: fr`Voir tous les lieux, en liste et sur la carte`,
  sheetHeading: fr`Feuille pour vous guider`,
  sheetEmpty: fr`Vous n’avez choisi aucun lieu. Ou les lieux choisis ne sont plus sur ce site.`,
  mailTitle: fr`Envoyer cette feuille par mail`,
  mail: fr`Adresse mail`,
  mailHint: fr`L’adresse sert à envoyer cette feuille. Nous ne la gardons pas.`,
  mailSend: 'Envoyer',
  mailInvalid: fr`Écrivez une adresse comme prenom.nom@exemple.fr.`,
  mailSent: fr`La feuille est envoyée. Nous avons déjà oublié l’adresse.`,
  mailLimited: fr`Plusieurs feuilles sont déjà parties depuis votre réseau internet, ou vers cette adresse. Réessayez dans 1 heure. Ou imprimez la feuille.`,
  mailFailed: fr`Le mail n’a pas pu partir. Réessayez plus tard. Ou imprimez la feuille.`,
  mailSubject: (names: readonly string[]) =>
    fr`Pour vous aider avec l’ordinateur et internet : ${enumerate(names)}`,
  mailIntro: fr`Une personne peut vous aider avec l’ordinateur et internet. Voici où. La personne qui a préparé cette feuille a demandé de vous l’envoyer. Nous n’avons pas gardé votre adresse.`,
};
