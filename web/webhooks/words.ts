import { count, fr } from '../words/typeset.ts';

/** French alone, as in web/keys/words.ts. */
export const words = {
  title: fr`Abonnements aux changements`,
  link: fr`Mes abonnements aux changements`,
  lead: fr`Votre programme est prévenu dès qu’un lieu est ajouté, modifié, fermé ou réuni avec un autre. Il n’a plus rien à demander.`,
  list: fr`Vos abonnements`,
  none: fr`Aucun pour l’instant.`,
  state: {
    unverified: fr`adresse à vérifier`,
    active: fr`en service`,
    paused: fr`en pause`,
    failing: fr`arrêté : l’adresse ne répondait plus`,
  },
  made: (date: string) => fr`abonné le ${date}`,
  through: (cursor: string) => fr`à jour jusqu’au changement ${cursor}`,
  nextTry: (failures: number, moment: string) =>
    failures === 1
      ? fr`un échec, nouvel essai le ${moment}`
      : fr`${failures} échecs, nouvel essai le ${moment}`,
  deliveries: (name: string) => fr`Derniers envois à « ${name} »`,
  noDelivery: fr`Rien ne lui a encore été envoyé.`,
  delivery: (moment: string, changes: number, tries: number) =>
    fr`${moment} : ${count(changes, 'changement', 'changements')}${tries > 1 ? `, ${count(tries, 'essai', 'essais')}` : ''}.`,
  arrived: (status: number | null) => fr`Reçu (réponse ${status ?? ''}).`,
  verify: (name: string) => fr`Vérifier « ${name} »`,
  pause: (name: string) => fr`Mettre « ${name} » en pause`,
  resume: (name: string) => fr`Reprendre « ${name} »`,
  remove: (name: string) => fr`Supprimer « ${name} »`,
  register: fr`Abonner un programme`,
  name: fr`Son nom`,
  nameHint: fr`Ce que c’est : « carte de l’agglomération ». Vous le reconnaîtrez.`,
  url: fr`Son adresse`,
  urlHint: fr`En « https:// », sur Internet. Elle reçoit aussitôt un défi, et le rend.`,
  send: fr`Abonner`,
  refused: fr`Rien n’est abonné. Il reste à corriger :`,
  madeTitle: fr`Votre secret`,
  madeOnce: fr`Copiez-le maintenant : il ne sera plus montré. Il prouve à votre programme que les envois viennent d’ici.`,
  isVerified: fr`L’adresse a rendu le défi : elle reçoit tout ce qui change à partir de maintenant.`,
  isNotVerified: (problem: string) =>
    fr`L’adresse n’a pas encore rendu le défi : ${problem} Donnez le secret à votre programme, puis vérifiez-la depuis la liste.`,
  back: fr`Revenir à mes abonnements`,
  howTitle: fr`Ce que reçoit votre programme`,
  how: [
    fr`Un envoi est une demande POST, en JSON. « type » vaut « venues.changed », et « data » porte « since », « next » et « changes », comme la réponse de « /api/changes ».`,
    fr`Au début, un défi : « type » vaut « webhook.challenge ». Répondez 200 avec « data.challenge », tel quel ou en JSON : {"challenge": "…"}.`,
    fr`Répondez 2xx en moins de dix secondes. Sinon l’envoi est recommencé, de plus en plus rarement, pendant quatre jours ; puis il est arrêté et vous recevez un courriel. Une réponse 410 l’arrête aussitôt ; une redirection est un échec.`,
    fr`Les envois viennent dans l’ordre, un à la fois. Recommencé, un envoi garde son « webhook-id » : ne l’appliquez qu’une fois.`,
    fr`Si « gap » est vrai, des changements ne sont plus gardés : videz votre copie et reprenez-la par « /api/changes ».`,
  ],
  signTitle: fr`Vérifier la signature`,
  sign: fr`Les en-têtes « webhook-id », « webhook-timestamp » et « webhook-signature » sont ceux de Standard Webhooks, dont les bibliothèques existent pour tous les langages. À la main : la clé est ce qui suit « whsec_ », lu en base64 ; la signature est « v1, » puis le HMAC-SHA256, en base64, de « id.timestamp.corps ».`,
  documentation: fr`Toute l’interface, champ par champ`,
};
