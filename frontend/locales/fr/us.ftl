# Nous : les gens, les usages, l'histoire, ce téléphone, les réglages.

us-title = Nous
us-residents = Voisins
us-empty = Il n’y a encore personne
us-empty-about = Invitez votre rue depuis Réunion.
us-devices-none = sans téléphone

newcomers-title = Nouveaux voisins
newcomers-about = Qui habite ici rejoint le quartier quand des voisins qui l’ont rencontré se portent garants. Le prochain sceau l’accueille.
newcomers-waiting =
    { $count ->
        [one] { $count } personne attend
       *[other] { $count } personnes attendent
    }
newcomers-none = Personne n’attend
newcomers-none-about = Quand quelqu’un emménage, allez le rencontrer. Trois voisins de deux foyers se portent garants.
newcomers-vouched = a des garants
newcomers-by = Garants : { $names }. Habite ici.
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
practices-draft = Proposés. La réunion de fondation les lit à voix haute et décide.
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
phone-import = Recevoir un fichier
phone-import-about = Un fichier de nouvelles du téléphone d’un voisin.
phone-import-go = Choisir le fichier
phone-saved = Gardé : { $place }
phone-lock = Verrouiller
phone-lock-about = Demande le code PIN la prochaine fois.
phone-lock-go = Verrouiller maintenant

settings-title = Langue et apparence
settings-look = Apparence
settings-look-system = Comme le téléphone
settings-look-light = Claire
settings-look-dark = Sombre
settings-sound = Un son quand vous avez salué quelqu’un
settings-sound-on = Oui
settings-sound-off = Non
