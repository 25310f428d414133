import type { Subject } from '../../../api/reports/subjects.ts';
import { fr } from '../typeset.ts';

const reportSubjects: Readonly<Record<Subject, string>> = {
  closed: fr`Ce lieu est fermé pour de bon`,
  moved: fr`Il a déménagé, ou n’est pas là où la carte le montre`,
  hours: fr`Les horaires sont faux`,
  contact: fr`Le téléphone, le courriel ou le site ne marche pas`,
  services: fr`On n’y fait pas ce qui est écrit`,
  accessibility: fr`On ne peut pas y entrer ou s’y déplacer comme c’est écrit`,
  other: fr`Autre chose`,
};

export const report = {
  title: fr`Signaler une erreur`,
  lead: fr`Merci de nous aider à tenir cette fiche à jour. Cela prend une minute.`,
  subject: fr`Qu’est-ce qui ne va pas ?`,
  subjects: reportSubjects,
  message: fr`Ce que vous savez (facultatif)`,
  messageHint: fr`Par exemple les bons horaires. N’écrivez rien de personnel, ni sur vous ni sur quelqu’un d’autre.`,
  right: fr`Si vous savez ce qui est juste (facultatif)`,
  rightHint: fr`N’écrivez que ce qui doit changer. Qui tient la page reprend d’un geste ce que vous donnez ici.`,
  fields: {
    nom: fr`Nom du lieu`,
    adresse: fr`Adresse`,
    code_postal: fr`Code postal`,
    commune: fr`Commune`,
    telephone: fr`Téléphone`,
    courriels: fr`Courriel`,
    site_web: fr`Site`,
  },
  days: fr`Les bons horaires, jour par jour`,
  daysHint: fr`Comme « 9h-12h, 14h-18h », ou « fermé ». Laissez vide un jour que vous ne connaissez pas.`,
  choicesHint: fr`Ce qui est coché est ce que dit la page. Cochez ce qui manque, décochez ce qui est faux.`,
  mail: fr`Votre adresse de courriel (facultatif)`,
  mailHint: fr`Seulement si vous voulez une réponse. Elle n’est jamais publiée ni transmise, et elle est effacée au bout d’un an au plus.`,
  consent: fr`J’accepte que mon adresse soit gardée pour me répondre`,
  trap: fr`Laissez ce champ vide`,
  send: 'Envoyer',
  refused: fr`Rien n’est envoyé pour l’instant :`,
  errors: {
    subject: fr`Choisissez ce qui ne va pas dans la liste.`,
    message: fr`Dites en quelques mots ce qui ne va pas (2 000 caractères au plus).`,
    day: (day: string) => fr`${day} : écrivez des heures comme « 9h-12h, 14h-18h », ou « fermé ».`,
    missingDay: (day: string) =>
      fr`${day} : la page ne dit pas encore ce jour. Remplissez les sept jours, ou dites ce que vous savez plus bas.`,
    mail: fr`Écrivez une adresse comme prenom.nom@exemple.fr, ou laissez ce champ vide.`,
    suggested: fr`Une de ces valeurs n’a pas la forme attendue, comme 03 20 49 50 00, 59000 ou contact@lieu.fr ; ou la commune n’est pas de ce code postal.`,
    consent: fr`Votre accord est nécessaire pour garder votre adresse. Sinon, effacez-la.`,
  },
  tooMany: fr`Beaucoup de signalements viennent de votre réseau. Réessayez dans une heure.`,
  thanks: fr`Merci, c’est envoyé. La personne qui tient cette fiche le verra.`,
  thanksUnkept: fr`Merci, c’est envoyé. Personne ne tient encore cette fiche : la modération de l’annuaire le verra.`,
  thanksMore: fr`Vous pouvez encore retirer ce que vous avez écrit, depuis cette page seulement.`,
  takeBack: fr`Retirer mon signalement`,
  takenBack: fr`Votre signalement est effacé. Il n’en reste rien.`,
  gone: fr`Ce signalement n’existe plus.`,
};
