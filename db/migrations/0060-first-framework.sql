-- The first version of the framework: five domains that such frameworks have in common, said in our own words.
insert into skill (skill) values
  ('1.1'), ('1.2'), ('1.3'), ('1.4'), ('2.1'), ('2.2'), ('2.3'), ('2.4'), ('3.1'), ('3.2'), ('3.3'), ('3.4'), ('4.1'), ('4.2'), ('4.3'), ('4.4'), ('5.1'), ('5.2'), ('5.3'), ('5.4');
insert into framework (framework, state, title, changes) values (1, 'draft',
  'Les compétences numériques de base au travail', 'La première version.');
insert into framework_domain (framework, domain, name, lead) values
  (1, 1, 'Trouver et ranger l’information', 'Chercher ce dont on a besoin, savoir si l’on peut s’y fier, le garder et le retrouver.'),
  (1, 2, 'Communiquer et travailler ensemble', 'Joindre les autres par le bon moyen, et avancer à plusieurs sur une même chose.'),
  (1, 3, 'Créer des contenus', 'Mettre en forme ce que l’on a à dire, dans le respect de ce qu’ont fait les autres.'),
  (1, 4, 'Se protéger et protéger les autres', 'Garder ses accès, ses machines et ce que l’on sait des personnes.'),
  (1, 5, 'S’en sortir et progresser', 'Venir à bout d’un ennui, d’une démarche, d’un outil nouveau, sans s’user ni gaspiller.');
insert into framework_skill (framework, skill, domain, name, level, evidence) values
  (1, '1.1', 1, 'Chercher une information en ligne et dire d’où elle vient', 1,
    'Trouver les horaires d’un service public et montrer la page officielle qui les donne.'),
  (1, '1.2', 1, 'Juger si une information est fiable', 2,
    'Devant deux pages qui se contredisent, dire laquelle on croit et à quoi on le voit.'),
  (1, '1.3', 1, 'Ranger ses fichiers et les retrouver', 1,
    'Ouvrir sans aide un document que l’on a enregistré la semaine d’avant.'),
  (1, '1.4', 1, 'Tenir des données dans un tableau', 2,
    'Remplir un tableau de suivi, le trier et en calculer le total.'),
  (1, '2.1', 2, 'Écrire un courriel, y joindre un document et le retrouver', 1,
    'Envoyer une pièce jointe à la bonne personne, avec un objet clair, et remettre la main sur sa réponse.'),
  (1, '2.2', 2, 'Choisir le bon moyen de joindre quelqu’un', 2,
    'Pour trois situations de son travail, dire si l’on appelle, écrit un message ou un courriel, et pourquoi.'),
  (1, '2.3', 2, 'Prendre part à une réunion à distance', 2,
    'Rejoindre une réunion avec le son et l’image, y montrer son écran, et la quitter.'),
  (1, '2.4', 2, 'Écrire à plusieurs dans un même document', 3,
    'Modifier un document partagé, répondre à un commentaire et revenir à un état d’avant.'),
  (1, '3.1', 3, 'Écrire un document et le mettre en forme', 1,
    'Rédiger une page avec un titre, une liste et une image, puis l’enregistrer en PDF.'),
  (1, '3.2', 3, 'Préparer une affiche ou une présentation', 2,
    'Faire une affiche lisible de loin, ou cinq écrans qui accompagnent ce que l’on dit.'),
  (1, '3.3', 3, 'Faire une image, un son ou une vidéo, et les retoucher', 2,
    'Recadrer une photo ou couper une vidéo pour la mettre en ligne.'),
  (1, '3.4', 3, 'Se servir de ce que d’autres ont fait, avec leur accord', 3,
    'Trouver une image que l’on a le droit de réutiliser, et citer qui l’a faite comme il le demande.'),
  (1, '4.1', 4, 'Choisir des mots de passe solides et les garder', 1,
    'Montrer comment on crée, garde et change un mot de passe, et ouvrir un compte protégé par un second code.'),
  (1, '4.2', 4, 'Reconnaître un message piégé et savoir quoi faire', 2,
    'Trier de vrais et de faux messages, et dire les premiers gestes de qui a cliqué.'),
  (1, '4.3', 4, 'Tenir sa machine à jour et garder une copie de ses données', 2,
    'Lancer une mise à jour, puis retrouver un fichier dans sa sauvegarde.'),
  (1, '4.4', 4, 'Protéger ce que l’on sait des personnes', 3,
    'Dire quelles informations de clients ou de collègues on garde, combien de temps, et qui peut les lire.'),
  (1, '5.1', 5, 'Sortir d’une panne courante', 1,
    'Devant un écran figé, une imprimante muette ou un réseau absent, essayer trois gestes dans l’ordre.'),
  (1, '5.2', 5, 'Aller au bout d’une démarche en ligne', 2,
    'Remplir une démarche pour son travail, joindre les pièces et garder la preuve de l’envoi.'),
  (1, '5.3', 5, 'Apprendre un outil nouveau et le montrer à un collègue', 4,
    'Prendre en main un logiciel que l’on ne connaissait pas, puis guider quelqu’un sans faire à sa place.'),
  (1, '5.4', 5, 'Ménager sa santé, ses machines et la planète', 2,
    'Régler son poste, couper ce qui dérange, et faire durer un appareil plutôt que de le remplacer.');
update framework set state = 'published', published_at = '2026-05-29T08:00:00Z' where framework = 1;

-- From here on: what ships is nobody's change.
create constraint trigger record_framework after insert or update on framework
deferrable initially deferred for each row execute function record_framework();
