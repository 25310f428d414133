/**
 * Ways to say the same thing in the toolbox, as mediators and those they help do. Folded: no accents, no capitals, no
 * plural (see fold). Kept here and not in a dictionary of the database: the embedded one reads no file.
 */
export const synonyms: readonly (readonly string[])[] = [
  ['mot de passe', 'mdp', 'password', 'code secret', 'identifiant'],
  ['smartphone', 'telephone', 'tel', 'portable', 'mobile', 'telephone portable', 'iphone', 'android'],
  ['ordinateur', 'ordi', 'pc', 'poste informatique'],
  [
    'senior',
    'personne agee',
    'mamie',
    'papi',
    'papy',
    'mamy',
    'grand-parent',
    'aine',
    'retraite',
    'personne retraitee',
    'ehpad',
    'maison de retraite',
  ],
  ['caf', 'allocation', 'allocation familiale', 'quotient familial', 'rsa', 'prime d activite', 'apl'],
  [
    'courriel',
    'mail',
    'email',
    'e-mail',
    'messagerie',
    'adresse electronique',
    'adresse mail',
    'adresse email',
    'adresse e-mail',
    'boite mail',
    'boite aux lettres electronique',
    'mel',
  ],
  ['piece jointe', 'joindre', 'fichier joint'],
  ['hameconnage', 'phishing', 'fishing', 'faux message', 'sms frauduleux', 'faux courriel'],
  ['arnaque', 'escroquerie', 'escroc', 'fraude', 'frauduleux', 'piege'],
  ['fausse nouvelle', 'fake news', 'infox', 'desinformation', 'intox', 'rumeur'],
  ['parent', 'parentalite', 'parental', 'famille', 'papa', 'maman'],
  ['enfant', 'gamin', 'petit', 'jeune', 'primaire', 'ecolier'],
  ['adolescent', 'ado', 'collegien', 'college', 'lyceen', 'lycee', 'jeune'],
  ['cv', 'curriculum vitae', 'curriculum'],
  ['france travail', 'pole emploi', 'anpe', 'chomage', 'demandeur d emploi'],
  ['emploi', 'travail', 'boulot', 'job', 'embauche'],
  ['impot', 'revenu', 'declaration de revenu', 'fisc', 'taxe'],
  ['imprimer', 'impression', 'imprimante'],
  ['scanner', 'numeriser', 'numerisation'],
  ['visio', 'appel video', 'visioconference', 'skype', 'zoom', 'facetime'],
  ['coder', 'programmer', 'programmation', 'code informatique', 'codage'],
  ['aveugle', 'malvoyant', 'deficience visuelle', 'non-voyant', 'basse vision'],
  ['sourd', 'malentendant', 'surdite', 'langue des signes', 'lsf'],
  [
    'illettrisme',
    'ne lit pas',
    'ne sait pas lire',
    'analphabete',
    'alphabetisation',
    'facile a lire',
    'falc',
  ],
  ['debutant', 'debuter', 'premier pas', 'premier geste', 'apprivoiser', 'grand debutant', 'prise en main'],
  ['carte d identite', 'passeport', 'piece d identite', 'cni', 'ants'],
  ['sante', 'medecin', 'docteur', 'doctolib', 'assurance maladie', 'ameli', 'secu'],
  ['banque', 'bancaire', 'banquier', 'carte bleue'],
  ['intelligence artificielle', 'ia', 'chatgpt', 'robot conversationnel'],
  ['reseau social', 'facebook', 'instagram', 'tiktok', 'snapchat'],
  ['memoire', 'place', 'espace de stockage', 'stockage', 'plein'],
  ['wifi', 'wi-fi', 'box', 'reseau sans fil'],
  ['internet', 'web', 'en ligne', 'a distance'],
  ['titre de sejour', 'etranger', 'prefecture', 'anef'],
  ['handicap', 'handicape', 'accessibilite', 'accessible'],
  ['logement social', 'hlm', 'logement'],
  ['environnement', 'ecologie', 'sobriete', 'empreinte', 'planete'],
  ['pirate', 'piratage', 'hack', 'vole'],
  ['harcelement', 'cyberharcelement'],
  ['acheter', 'achat', 'site marchand', 'commander'],
  ['photo', 'image', 'photographier'],
];

/** Words of a question that say nothing of what is looked for. */
export const questionWords: readonly string[] =
  `a afin ai aide aider alors apprendre au aupre aussi autre aux avec avoir besoin bien bon bonjour c ca car ce cela cet cette
  chercher cherche chez ci comment d dan de depuis des dire donc dont du elle en enseigner est et etre eu expliquer faire
  fait faut gen ici il ils j je l la le les leur lui m ma mai me meme mes mieux moi mon montrer n ne nos notre nou on ont
  ou outil par pas peut peux plu pour pourquoi pouvoir qu quand que quel quelle quelqu quoi qui s sa sait sans savoir se
  ses si son sont sur t ta te tes ton tre tres trop trouver tu un une uns utiliser va veut veux vo votre vou y chose
  personne public gens monde quelque vieux usager`.split(/\s+/);
