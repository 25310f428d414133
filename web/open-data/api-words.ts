import { fr } from '../words/typeset.ts';

/** French alone, as in words.ts. */
export const words = {
  title: fr`Se servir de l’API`,
  lead: fr`Lire est ouvert, gratuit et sans clé. Construisez une demande, essayez-la, emportez-la dans votre programme.`,
  documentation: fr`Toutes les routes (Swagger)`,
  tryTitle: fr`Construire une demande`,
  tryLead: fr`Laissez vide ce qui ne compte pas. Un critère que la question ne prend pas est laissé de côté.`,
  question: fr`La question`,
  criteria: fr`Les critères`,
  any: fr`Tous`,
  needs: { acceder: fr`Accéder`, apprendre: fr`Apprendre`, creer: fr`Créer` },
  parameters: {
    q: { label: fr`Nom du lieu (q)`, hint: fr`Deux lettres au moins.` },
    commune: { label: fr`Commune (commune)`, hint: fr`Son code INSEE : 59350.` },
    departement: { label: fr`Département (departement)`, hint: fr`Son numéro : 59, 2A, 974.` },
    near: { label: fr`Autour d’un point (near)`, hint: fr`Longitude, latitude : 3.0635,50.6372.` },
    radius: { label: fr`Rayon en mètres (radius)`, hint: fr`Avec « near » ; 100 000 au plus.` },
    need: { label: fr`Besoin (need)`, hint: undefined },
    updated_since: { label: fr`Mis à jour depuis (updated_since)`, hint: fr`AAAA-MM-JJ.` },
    fields: {
      label: fr`Seulement ces champs (fields)`,
      hint: fr`Séparés par des virgules : id,nom,commune.`,
    },
    level: {
      label: fr`Niveau des territoires (level)`,
      hint: fr`region, departement, epci ou commune ; region si vide.`,
    },
    within: {
      label: fr`Dans quel territoire (within)`,
      hint: fr`Pour les territoires : region:32, departement:59, epci:200093201.`,
    },
    limit: { label: fr`Nombre de résultats (limit)`, hint: fr`De 1 à 100.` },
  },
  build: fr`Construire`,
  request: fr`La demande`,
  open: fr`Ouvrir la réponse`,
  try: {
    run: fr`Essayer ici`,
    running: fr`La demande est partie…`,
    failed: fr`Pas de réponse. Vérifiez la connexion, puis réessayez.`,
    status: fr`Réponse :`,
    headers: fr`En-têtes`,
    body: fr`Corps`,
    cut: fr`(la suite n’est pas montrée)`,
  },
  programs: fr`Dans vos programmes`,
  copy: 'Copier',
  copied: fr`C’est copié.`,
  wholeList: fr`Python, toute une liste page par page`,
  qgisService: fr`Couche > Ajouter une couche > Ajouter une couche WFS / OGC API – Features ; Nouveau, cette adresse, version « OGC API – Features » : QGIS ne demande que ce qui est à l’écran.`,
  map: fr`Une carte dans une page (MapLibre)`,
  mapLead: fr`Les lieux en tuiles, avec leur style ; l’adresse prend les critères de la recherche.`,
  qgis: fr`Ou un fichier, qui suit les critères d’ici : Couche > Ajouter une couche > Ajouter une couche vecteur ; type de source « Protocole : HTTP(S) », type « GeoJSON », et cette adresse :`,
  spreadsheets: fr`Tableur`,
  spreadsheetSteps: [
    fr`Google Sheets : la formule ci-dessous, dans une cellule vide (la feuille relit l’adresse d’heure en heure).`,
    fr`Excel : Données > À partir d’un fichier texte/CSV, et coller l’adresse à la place d’un nom de fichier ; origine UTF-8, délimiteur virgule.`,
    fr`LibreOffice Calc : Feuille > Lien vers des données externes, coller l’adresse, Entrée ; jeu de caractères Unicode (UTF-8), séparateur virgule.`,
  ],
  rules: [
    {
      id: 'limites',
      title: fr`Limites`,
      points: [
        fr`600 demandes par minute depuis une même adresse ; 12 fichiers par minute pour le validateur.`,
        fr`Chaque réponse dit « x-ratelimit-limit » (le droit), « x-ratelimit-remaining » (ce qui reste) et « x-ratelimit-reset » (dans combien de secondes il revient).`,
        fr`Au-delà : 429, et « retry-after » dit en combien de secondes revenir.`,
        fr`Renvoyez l’« ETag » reçu dans « If-None-Match » : 304 tant que rien n’a changé. Pour tout prendre, demandez un fichier plutôt que mille pages.`,
      ],
    },
    {
      id: 'cles',
      title: fr`Clés`,
      points: [
        fr`Lire n’en demande pas. Une clé est gratuite, et ne sert qu’à écrire : modifier les lieux que vous tenez.`,
        fr`Ne la mettez pas dans une page web : elle serait à tout le monde.`,
      ],
    },
    {
      id: 'erreurs',
      title: fr`Erreurs`,
      points: [
        fr`Une demande refusée reçoit un problème (RFC 9457, « application/problem+json ») : « status », « title », « detail » en français, et « errors » qui nomme chaque paramètre et dit ce qui était attendu.`,
        fr`400 : un paramètre est refusé ou inconnu. 404 : rien à cette adresse. 410 : retiré. 429 : trop de demandes. 503 : revenez dans « retry-after » secondes.`,
      ],
    },
    {
      id: 'autres-sites',
      title: fr`Depuis une page web`,
      points: [
        fr`Toute page peut lire l’API (CORS), sans cookie ; elle peut lire les en-têtes « ETag », « Link », « Retry-After », « X-RateLimit-… » et « Content-Disposition ».`,
      ],
    },
    {
      id: 'duree',
      title: fr`Ce qui ne change pas sans prévenir`,
      points: [
        fr`Ajouter n’est pas changer : une réponse peut gagner des champs, une route des paramètres. Ignorez ce que vous ne connaissez pas.`,
        fr`Rien n’est retiré ni renommé sans douze mois d’annonce, ici et au journal des versions. Ce qui va l’être répond alors avec les en-têtes « Deprecation » (RFC 9745, depuis quand) et « Sunset » (RFC 8594, jusqu’à quand), et un lien vers ce qui le remplace. Rien ne l’est aujourd’hui.`,
        fr`L’identifiant d’un lieu est permanent : réuni à un autre, son adresse mène à l’autre.`,
        fr`Les noms des champs sont ceux du standard national ; s’il en change, les deux noms répondent pendant douze mois.`,
      ],
    },
  ],
  keys: fr`Mes clés`,
};
