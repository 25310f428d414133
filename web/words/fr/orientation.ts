import type { ConstraintField, Step } from '../../orientation/steps.ts';
import { count, enumerate, fr, ofTown } from '../typeset.ts';

type Question = Exclude<Step, 'answer'>;

const questions: Readonly<Record<Question, string>> = {
  need: fr`De quoi avez-vous besoin ?`,
  where: fr`Où ?`,
  when: fr`Quand ?`,
  constraints: fr`Y a-t-il autre chose à savoir ?`,
};
const hints: Readonly<Record<Question, string>> = {
  need: fr`Pour vous, ou pour la personne que vous aidez. Cochez une ou plusieurs réponses.`,
  where: fr`La commune, le code postal ou l’adresse d’où l’on part.`,
  when: fr`Le moment où l’on peut venir.`,
  constraints: fr`Cochez seulement ce qui compte. Rien de ce que vous répondez n’est gardé.`,
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
  publics_specifiquement_adresses: fr`Un lieu qui s’adresse en particulier à`,
};

export const orientation = {
  title: fr`Être orienté`,
  description: fr`Quatre questions pour trouver le lieu qui convient, pour soi ou pour quelqu’un d’autre, et une fiche à imprimer ou à envoyer.`,
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
  answerNear: (place: string) => fr`Choisis autour ${ofTown(place)}, du plus adapté au moins adapté.`,
  why: fr`Pourquoi ce lieu`,
  at: (distance: string) => fr`À ${distance}`,
  openMaybe: fr`Ouverture à ce moment à confirmer : contactez le lieu avant`,
  far: (distance: string) =>
    fr`Rien de tel près de là : le plus proche est à ${distance}. Essayez un autre jour ou un autre besoin, ou demandez par téléphone à un lieu plus proche.`,
  unmet: (wish: string, distance: string) =>
    fr`« ${wish} » : aucun de ces lieux ne le dit. Le plus proche qui le dit est à ${distance} :`,
  write: fr`Écrire au lieu`,
  unsaid: (wish: string) => fr`« ${wish} » : le lieu ne le dit pas, demandez avant de venir`,
  otherwise: (wish: string) => fr`« ${wish} » : pas ici, d’après ce que le lieu publie`,
  none: fr`Nous n’avons trouvé aucun lieu pour ces réponses. Enlevez-en une, ou essayez une autre commune.`,
  noPlaceTitle: fr`Où cherchons-nous ?`,
  noPlace: (text: string) => fr`Nous ne connaissons pas d’endroit appelé « ${text} ».`,
  placeMissing: fr`Il nous manque l’endroit d’où l’on part.`,
  askPlace: fr`Dire où`,
  onSheet: fr`Mettre ce lieu sur la fiche`,
  sheetTitle: fr`Une fiche à emporter`,
  sheetText: fr`Le lieu, ses horaires, ce qu’il faut apporter et comment s’y rendre : à imprimer, ou à envoyer par courriel. Rien n’est gardé.`,
  makeSheet: fr`Préparer la fiche`,
  allVenues: fr`Voir tous les lieux, en liste et sur la carte`,
  sheetHeading: fr`Fiche d’orientation`,
  sheetEmpty: fr`Aucun lieu n’est choisi, ou ceux qui l’étaient ne sont plus dans l’annuaire.`,
  mailTitle: fr`Envoyer cette fiche par courriel`,
  mail: fr`Adresse de courriel`,
  mailHint: fr`Elle sert à cet envoi et n’est pas gardée.`,
  mailSend: 'Envoyer',
  mailInvalid: fr`Écrivez une adresse comme prenom.nom@exemple.fr.`,
  mailSent: fr`C’est envoyé. L’adresse est déjà oubliée.`,
  mailLimited: fr`Plusieurs fiches sont déjà parties de votre réseau ou vers cette adresse. Réessayez dans une heure, ou imprimez la fiche.`,
  mailFailed: fr`Le courriel n’a pas pu partir. Réessayez plus tard, ou imprimez la fiche.`,
  mailSubject: (names: readonly string[]) => fr`Pour vous aider avec le numérique : ${enumerate(names)}`,
  mailIntro: fr`Voici où quelqu’un peut vous aider avec le numérique. Cette fiche vous est envoyée à la demande de la personne qui l’a préparée ; votre adresse n’a pas été gardée.`,
};
