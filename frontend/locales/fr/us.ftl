# Nous : les gens, les usages, l'histoire, ce téléphone, les réglages.

us-title = Nous
us-residents = Voisins
us-empty = Il n’y a encore personne
us-empty-about = Invitez votre rue depuis Réunion.
us-devices-none = sans téléphone

newcomers-title = Nouveaux voisins
newcomers-about = Qui habite ici rejoint le quartier quand des voisins déjà rencontrés se portent garants. Le prochain sceau l’accueille.
newcomers-waiting =
    { $count ->
        [one] { $count } personne attend
       *[other] { $count } personnes attendent
    }
newcomers-none = Personne n’attend
newcomers-none-about = Quand quelqu’un emménage, allez le rencontrer. Trois voisins de deux foyers se portent garants.
newcomers-vouched = a des garants
newcomers-by = Garants : { $names }. Habite ici.
newcomers-next-seal = Le prochain sceau l’accueille.
newcomers-other-household = Il faut aussi un garant d’un autre foyer.
newcomers-vouch = Je connais cette personne ; elle habite ici
newcomers-take-back = Reprendre ma parole
newcomers-meet = A un téléphone : faites se rencontrer vos deux téléphones.
newcomers-without-phone = Un voisin sans téléphone
newcomers-without-phone-about = Il participe comme tout le monde : présent, écouté, compté.
newcomers-name = Son nom

practices-title = Usages
practices-about = Ce que nous avons convenu. Seule une décision de la réunion les change.
practices-changed = Changé par décision
practices-draft = Proposés. La réunion de fondation les lit à voix haute et décide.
practices-guide = Les choisir ensemble
practices-guide-read = Lisez-en un à voix haute et demandez à chacune et chacun : cela nous va-t-il ?
practices-guide-usual = Si personne n’objecte, continuez. La valeur habituelle est un bon début : changez-la quand elle gêne, pas avant.
practices-guide-change = Si quelqu’un objecte, proposez une autre valeur et posez la question à la rencontre. Elle vaut dès le sceau, pas le soir même.
practices-who = Qui est des nôtres ?
practices-meet = Comment nous rencontrons-nous ?
practices-decide = Quand une chose est-elle décidée ?
practices-send = Qui envoyons-nous, et pour combien de temps ?
practices-other = Et encore
practices-change = Proposer une autre valeur
usual-value = D’habitude : { $value }

history-title = Histoire
history-about = Chaque sceau est une réunion dont tous les téléphones ont vérifié les faits.
history-empty = Pas encore de sceau
history-empty-about = Le premier se fait à la réunion de fondation.
history-seal = Sceau { NUMBER($number) }
history-signed = { NUMBER($signed) } téléphones d’accord sur { NUMBER($phones) }

equivocation-title = Signé deux fois
equivocation-about = Un téléphone a signé deux choses différentes comme si c’était une seule. C’est peut-être une copie reprise, ou une clé copiée. Tout le monde le voit ; parlez-en à la prochaine réunion.
equivocation-line = { $who } : numéro { NUMBER($seq) }
equivocation-unknown = Un téléphone sans nom

phone-title = Ce téléphone
phone-about = Vos clés, votre copie, les fichiers de vos voisins.
phone-identity = La marque de notre quartier
phone-identity-about = La même sur tous les téléphones du quartier.
phone-device = La marque de ce téléphone
phone-operations =
    { $count ->
        [one] { $count } note signée sur ce téléphone
       *[other] { $count } notes signées sur ce téléphone
    }
phone-copy = Garder ma copie
phone-copy-about = Tout ce que vous pouvez lire ici, fermé par une phrase secrète. Elle ne peut pas signer en votre nom.
phone-copy-passphrase = Une phrase secrète, au moins { NUMBER($least) } lettres
phone-copy-go = Garder ma copie
phone-export = Garder les nouvelles dans un fichier
phone-export-about = Pour un voisin qui n’était pas là : sur une carte mémoire, ou comme vous voulez.
phone-export-go = Garder le fichier
phone-photos-about = Les photos sont trop grosses pour les codes et ont leur propre fichier : celles de tous les sujets ouverts.
phone-photos-go = Garder les photos
phone-import = Recevoir un fichier
phone-import-about = Un fichier de nouvelles du téléphone d’un voisin.
phone-import-go = Choisir le fichier
phone-saved = Gardé : { $place }
phone-lock = Verrouiller
phone-lock-about = Demande le code PIN la prochaine fois.
phone-lock-go = Verrouiller maintenant

people-title = Les gens sur ce téléphone
people-about = Les familles partagent un téléphone. Chacun a ses propres clés et son code PIN, et compte comme tout le monde.
people-unnamed = Personne { NUMBER($number) }
people-by-pin = s’ouvre avec un code PIN
people-by-phone = s’ouvre avec le téléphone
people-first-pin = D’abord, votre code PIN
people-first-pin-about = Pour l’instant, le téléphone ouvre vos clés tout seul. Avant l’arrivée d’une autre personne, choisissez un code PIN, pour que personne d’autre ne les ouvre.
people-add = Ajouter une personne
people-add-about = Donnez-lui le téléphone : elle écrit son nom et choisit son code PIN. Personne d’autre n’a besoin de le connaître.
people-label = Nom sur ce téléphone
people-label-hint = Qui prend le téléphone peut le lire.
people-add-go = M’ajouter
people-added = { $name } peut maintenant ouvrir ce téléphone. Passez-le : la suite se fait sans vous.
people-rename = Mon nom sur ce téléphone
people-rename-about = Le premier écran le montre, pour choisir qui vous êtes. Vos voisins ne le voient pas.
people-rename-label = Mon nom ici
people-rename-go = Garder ce nom
people-pin = Changer mon code PIN
people-pin-before = Votre code PIN jusqu’ici
people-pin-changed = Seul le nouveau code PIN ouvre maintenant vos clés.
people-leave = Quitter ce téléphone
people-leave-about = Le téléphone oublie vos clés pour toujours. Ce que vous avez signé reste. Sur un autre téléphone, vos voisins peuvent vous reconnaître.
people-leave-pin = Votre code PIN, pour vérifier que c’est vous
people-leave-go = Oublier mes clés ici
hand-over = Passer le téléphone
hand-over-about = Il se verrouille. La personne suivante l’ouvre avec son code PIN.

settings-title = Langue et apparence
settings-look = Apparence
settings-look-system = Comme le téléphone
settings-look-light = Claire
settings-look-dark = Sombre
settings-sound = Un son quand vous avez salué quelqu’un
settings-sound-on = Oui
settings-sound-off = Non

cards-title = Cartes de voisin
cards-about = Pour les voisins sans téléphone. Une carte dit seulement qui l’on est : deux voisins regardent aussi le visage.
cards-all = Des cartes pour tout le monde
cards-none = Tout le monde a un téléphone
cards-none-about = Vous pouvez quand même imprimer des cartes pour tout le monde.
cards-code = Carte de { $name }
cards-only = Cette carte dit seulement mon nom. Deux voisins disent que je suis là.
cards-leave-out = Sans celle-ci

safety-title = Qui peut voir quoi
safety-about = Et ce qu’aucune application ne peut empêcher
safety-seen = Ce qui se voit :
safety-unseen = Ce qui ne se voit pas :
safety-names = Votre nom, votre adresse
safety-names-chosen = Votre nom est celui que vous choisissez. Un prénom ou un surnom suffit.
safety-names-coarse = Votre adresse est aussi vague que vous voulez : une maison, ou seulement la rue.
safety-inside = Vos voisins
safety-inside-names = Les noms et les foyers.
safety-inside-met = Qui a salué qui à quelle réunion, et qui s’est porté garant de qui.
safety-inside-signed = Tout ce que vous signez : la marque de votre téléphone est dessus.
safety-inside-keys = Vos clés et votre code PIN. Ils ne quittent jamais votre téléphone.
safety-inside-tokens = Vous pouvez convenir que les listes closes gardent des nombres et des marques secrètes, pas des noms : l’usage « Liste sans noms ». Les téléphones qui ont vu les noms ce soir-là s’en souviennent peut-être.
safety-relay = Un relais qui porte les messages
safety-relay-sizes = Combien passe, et quand.
safety-relay-nothing = Les mots des messages, et les noms.
safety-relay-later = Il n’y a pas encore de relais. Pour l’instant, les nouvelles vont seulement d’un téléphone à l’autre, ou dans un fichier.
safety-outside = Tous les autres
safety-outside-counts = Seulement des nombres, et des textes que la réunion a adoptés pour d’autres.
safety-outside-names = Qui vous êtes, ou qui a dit quoi.
safety-outside-photo = Une invitation n’est pas fermée. Montrez-la seulement aux gens devant vous.
safety-spy = Quelqu’un qui se glisse parmi nous
safety-spy-all = Tout ce que les voisins voient, aussi ce qui est d’avant.
safety-spy-later = Ce qui s’écrira plus tard, s’il l’obtient. Ce qui est lu ne se reprend pas.
safety-spy-not = Vos clés. Impossible de signer à votre place.
safety-spy-door = Il faut d’abord des garants de plusieurs foyers. Ne vous portez garant que de gens rencontrés là où ils habitent.
safety-spy-draft = Avant la fondation, qui a l’invitation peut écrire des gens inventés dans le brouillon. Ne prenez ses nouvelles que de gens que vous connaissez.
safety-spy-alone = Une personne seule ne change rien. Mais plus de la moitié des téléphones d’une salle pleine le peut : venez, et amenez du monde.
safety-stolen = Un téléphone perdu ou volé
safety-stolen-open = Qui l’ouvre lit tout ce qu’il contient, et signe à votre place.
safety-stolen-pin = Avec un code PIN : il arrête un curieux. Un code court n’arrête pas quelqu’un qui a un ordinateur. Prenez six chiffres ou lettres, ou plus.
safety-stolen-keystore = Sans code PIN : il est aussi sûr que le verrou du téléphone.
safety-stolen-tell = Prévenez tout de suite vos voisins.
safety-stolen-rebind = À la réunion, les voisins vous reconnaissent avec un nouveau téléphone. Dès lors, l’ancien ne parle plus pour vous. Ce qu’il contient peut encore être lu.
safety-paper = Le papier
safety-paper-card = Une carte de voisin dit seulement un nom. Qui la trouve n’en tire aucune voix.
safety-paper-roll = Une liste sur papier porte des noms et des foyers. Une fois recopiée, rangez-la bien ou brûlez-la.
