# Réunion : s'inscrire, liste, comptage, nouvelles, sceau.

gather-title = Réunion
gather-next = La suite
gather-here = Qui est là
gather-ready = Préparer
gather-founding = Réunion de fondation
gather-regular = Réunion générale
gather-urgent = Réunion urgente
gather-callers = Convoquée par { NUMBER($have) } voisins sur { NUMBER($need) }
gather-none = Aucune réunion n’est convoquée
gather-none-about = Dites où et quand. Tout le monde ici le peut.
gather-unsealed =
    { $count ->
        [one] { $count } note n’est pas encore scellée.
       *[other] { $count } notes ne sont pas encore scellées.
    }
gather-calendar = Ajouter au calendrier

quorum-reached = Nous sommes assez nombreux
quorum-missing =
    { $missing ->
        [one] Il manque encore { $missing } personne
       *[other] Il manque encore { $missing } personnes
    }
quorum-households-missing =
    { $missing ->
        [one] Il manque des gens de { $missing } autre foyer
       *[other] Il manque des gens de { $missing } autres foyers
    }
quorum-needed = Il faut : { $people } de { $households }.
quorum-ring = Personnes présentes : { NUMBER($present) }. Personnes nécessaires : { NUMBER($needed) }.

check-in-title = S’inscrire
check-in-where = { $place } · sans réseau
check-in-offer = Laissez un voisin filmer ceci
check-in-answer = Laissez filmer votre réponse
check-in-confirm = Dernière étape : laissez filmer ceci
check-in-start-over = Recommencer
check-in-next-neighbour = C’est filmé : voisin suivant
check-in-code-label = Mon code pour m’inscrire
check-in-spoken = Le lire à voix haute
check-in-spoken-hide = Cacher les lettres
check-in-slower = Il me faut plus de temps
check-in-slower-on = Vous avez 45 secondes pour chaque code.
check-in-or-point = …ou visez le leur
check-in-met = { $me } et { $other } se sont rencontrés
check-in-you-met = Vous avez salué { NUMBER($met) } voisins sur { NUMBER($wanted) }.
check-in-met-enough = Vous avez salué assez de voisins. Continuez si vous voulez.
check-in-next = Ensuite : { $name }, { $household }
check-in-half = Vous avez salué { $name }. Filmez les nouvelles l’un de l’autre pour que cela compte.
check-in-half-new =
    { $count ->
        [one] Vous avez salué quelqu’un de nouveau. Filmez les nouvelles l’un de l’autre pour que cela compte.
       *[other] Vous avez salué { $count } nouvelles personnes. Filmez les nouvelles les uns des autres pour que cela compte.
    }
check-in-show-answer = Bien reçu. Maintenant, on filme votre réponse.
check-in-invitation = C’est une invitation. Elle est pour qui n’a pas encore de quartier sur son téléphone.

confirm-title = Cette personne est-elle devant vous ?
confirm-known = Votre quartier connaît ce téléphone.
confirm-new = Ce téléphone est nouveau dans votre quartier.
confirm-then-show = Ensuite, votre code est filmé encore une fois.
confirm-yes = Oui, je la vois
confirm-hold = Continuez d’appuyer…
confirm-again = Appuyez encore une fois pour confirmer
confirm-hint = Gardez le bouton appuyé
confirm-no = Non

roll-title = Liste
roll-about = Tous ceux qui ont salué un voisin ici ce soir.
roll-empty = La liste est encore vide
roll-empty-about = Les deux premiers qui s’inscrivent ensemble l’ouvrent.
roll-list = Noms
roll-web = Qui a salué qui
roll-web-label = Personnes : { NUMBER($people) }. Saluts entre elles : { NUMBER($meetings) }.
roll-web-about = Chaque ligne est un salut entre deux personnes. Une toile bien serrée est difficile à imiter.
roll-witnesses =
    { $count ->
        [one] a salué { $count } voisin
       *[other] a salué { $count } voisins
    }
roll-sealed = scellé
roll-met-me = salué par vous

count-title = Comptage
count-about = Comptez tout le monde dans la salle, aussi les personnes sans téléphone. Trois personnes signent le même nombre.
count-label = Personnes dans la salle
count-sign = J’en compte { NUMBER($count) }
count-mine = Vous avez signé { NUMBER($count) }.
count-agreed = { NUMBER($signed) } personnes sur { NUMBER($wanted) } ont signé { NUMBER($count) }.
count-none = Personne n’a encore signé de nombre.
count-disputed = La liste est plus longue que le comptage. Recomptez ensemble.
count-not-seated = Inscrivez-vous d’abord ; ensuite vous pourrez signer le comptage.

news-title = Partager les nouvelles
news-about = Les téléphones se disent ce qu’ils savent, d’un écran à une caméra. Rien ne passe par un réseau.
news-show = Montrer mes nouvelles
news-show-about = D’autres filment cet écran. Tenez-le bien droit.
news-film = Filmer les nouvelles d’un voisin
news-film-about = Visez l’image animée jusqu’à ce que le cercle soit plein.
news-easier = Plus grand et plus lent
news-code-label = Un code animé
news-size = { NUMBER($frames) } images, environ { NUMBER($seconds) } s
news-progress = { NUMBER($percent) } % reçus
news-waiting = Recherche d’un code animé…
news-taken-title = Nouvelles reçues
news-taken =
    { $new ->
        [one] { $new } nouvelle note.
       *[other] { $new } nouvelles notes.
    }
news-taken-nothing = Vous saviez déjà tout.
news-taken-photos =
    { $count ->
        [one] { $count } nouvelle photo.
       *[other] { $count } nouvelles photos.
    }
news-taken-waiting =
    { $count ->
        [one] { $count } note en attend une plus ancienne. Un autre téléphone l’a peut-être.
       *[other] { $count } notes en attendent de plus anciennes. Un autre téléphone les a peut-être.
    }
news-taken-newer =
    { $count ->
        [one] { $count } note est pour une application plus récente. Elle est gardée.
       *[other] { $count } notes sont pour une application plus récente. Elles sont gardées.
    }
news-co-signed = Votre téléphone a trouvé le même résultat et a signé le sceau.
news-seal-held = Le sceau est valable.
news-back = Montrez maintenant les vôtres
news-again = Filmer un autre téléphone
news-check-in-instead = C’est un code pour s’inscrire. Utilisez l’écran S’inscrire.

invite-title = Inviter les voisins
invite-about = Les voisins ouvrent l’application, choisissent « Je suis du quartier » et filment ceci.

seal-title = Sceau
seal-count =
    { $signed ->
        [one] { $signed } téléphone sur { NUMBER($phones) } est d’accord
       *[other] { $signed } téléphones sur { NUMBER($phones) } sont d’accord
    }
seal-needed =
    { $needed ->
        [one] Il est valable dès que { $needed } est d’accord.
       *[other] Il est valable dès que { $needed } sont d’accord.
    }
seal-ring = Téléphones d’accord : { NUMBER($signed) } sur { NUMBER($phones) }. Nécessaires : { NUMBER($needed) }.
seal-mine = Votre téléphone est d’accord et a signé.
seal-mine-not = Votre téléphone n’a pas encore signé.
seal-others = Les autres sur ce téléphone signent eux-mêmes : passez-le avant que le sceau soit valable.
seal-agrees-not = Votre téléphone trouve un autre résultat.
seal-agrees-not-next = Échangez vos nouvelles avec un voisin, pour savoir la même chose.
seal-proposed = Les signatures arrivent
seal-proposed-about = D’ici là, tout ce qui s’est fait ce soir est provisoire. Filmez les nouvelles les uns des autres, et le nombre grandit tout seul.
seal-holds = Il est valable
seal-holds-about = Ce qui s’est passé à cette réunion est fixé, le même sur chaque téléphone.
seal-incomplete = Il manque un morceau à votre téléphone
seal-incomplete-about = Le sceau nomme des notes que votre téléphone n’a pas encore. Filmez les nouvelles d’un voisin.
seal-disputed = Deux versions sont valables
seal-disputed-about = Un autre sceau est valable aussi, et il compte plus. La prochaine réunion regarde et choisit.
seal-root = Comparez avec un autre téléphone
seal-root-about = Les mêmes mots sur les deux téléphones veulent dire les mêmes faits.
seal-roll =
    { $count ->
        [one] { $count } personne sur la liste
       *[other] { $count } personnes sur la liste
    }
seal-none = Aucun sceau n’est en cours
seal-about = Un sceau fixe ce que cette réunion a fait. Chaque téléphone ici peut le proposer. Chacun le vérifie seul et signe s’il trouve la même chose.
seal-propose = Proposer le sceau
seal-open = Sceller l’ouverture
seal-open-about = La réunion continue. Dès ce sceau, les nouveaux comptent et les usages s’appliquent, le soir même.
seal-opened-about = Dès maintenant, les nouveaux comptent et les usages s’appliquent. La réunion continue ; elle est scellée encore une fois quand elle finit.
seal-not-yet = Pas encore
seal-why-people = Personnes sur la liste : { NUMBER($have) }. Il en faut : { NUMBER($need) }.
seal-why-households = Foyers présents : { NUMBER($have) }. Il en faut : { NUMBER($need) }.
seal-why-not-seated = Vous n’êtes pas sur la liste. Inscrivez-vous d’abord avec un voisin.
seal-why-under-way = Votre téléphone a déjà signé un sceau de cette réunion.
seal-why-nothing = Il ne s’est rien passé que l’on puisse sceller.
seal-why-callers = Voisins qui ont convoqué cette réunion : { NUMBER($have) }. Il en faut : { NUMBER($need) }.
seal-share = Partager les nouvelles
seal-founded = { $name } est fondé
seal-founded-about = Par vous tous. Ici, personne n’est au-dessus de personne.

call-rhythm =
    { $days ->
        [one] Vous avez convenu de vous réunir tous les { $days } jour : voici la prochaine fois. Changez-la à votre gré.
       *[other] Vous avez convenu de vous réunir tous les { $days } jours : voici la prochaine fois. Changez-la à votre gré.
    }
call-title = Convoquer une réunion
call-about = Vous invitez, c’est tout. Cela ne vous donne aucun autre pouvoir.
call-place = Où
call-urgent = C’est urgent
call-notice = Nous sommes convenus de convoquer une réunion { $time } à l’avance. Ce qui ne peut pas attendre est urgent.
call-too-soon = C’est trop tôt pour compter comme réunion régulière : elle peut compter à partir du { $date }. Ce qui ne peut pas attendre est urgent.
call-urgent-about = Il faut que des voisins de { NUMBER($households) } foyers la convoquent, un de chacun.
call-go = La convoquer

# Sans téléphone
absent-title = Sans téléphone
absent-about = Deux voisins de deux foyers disent qui est là. Ainsi personne n’a besoin d’un téléphone pour compter.
absent-not-seated = Inscrivez-vous d’abord. Ensuite vous pourrez dire qui d’autre est là.
absent-none = Toutes les personnes sans téléphone sont sur la liste
absent-none-about = Ou bien tout le monde ici en a un.
absent-others = Un téléphone est déchargé
absent-said = Vous l’avez dit. Il faut qu’un voisin d’un autre foyer le dise aussi.
absent-here = Est dans la salle
absent-home = Visite faite à la maison

# Cartes de voisin, filmées
card-film = Filmer une carte de voisin
card-of = La carte dit { $name }. Regardez la personne : est-ce bien elle ?
card-on-roll = { $name } est déjà sur la liste.
check-in-card = C’est la carte de { $name }. Utilisez-la dans « Sans téléphone ».

# Sur papier
paper-print = Imprimer
paper-save = Garder dans un fichier
paper-save-about = Si rien ne s’imprime ici, gardez le fichier et ouvrez-le là où il y a une imprimante.
flyer-title = Affiche
flyer-about = Pour les portes et les murs, la semaine d’avant
flyer-meet = On se réunit.
flyer-decide = On décide ensemble.
flyer-nobody = Personne ne commande.
flyer-bring = À apporter
flyer-bring-what = Vos besoins, vos soucis, vos envies. Une chaise, si vous voulez.
flyer-no-phone = Pas besoin de téléphone
flyer-no-phone-about = Qui habite ici est écouté et compté.
flyer-code = Filmez ceci avec votre téléphone : la date va dans votre calendrier.
flyer-app = L’app, chez vous : filmez ceci avec votre téléphone et ouvrez l’adresse.
paper-roll-title = Liste sur papier
paper-roll-about = Pour une soirée sans téléphones
paper-roll-of = Liste de { $name }
paper-roll-sign = Vous êtes là ? Signez à côté de votre nom.
paper-roll-name = Nom
paper-roll-signature = Signature
paper-roll-more = Pas encore sur la liste
paper-roll-after = Ensuite, deux voisins de deux foyers, témoins de votre présence, la recopient sur leur téléphone, dans « Sans téléphone ».

# Déplacer, annuler, quelle réunion
change-title = Déplacer la réunion
change-about = Qui reçoit vos nouvelles voit le nouveau lieu et la nouvelle heure.
change-go = La déplacer
change-undo = Pour revenir en arrière, remettez-la comme avant.
gather-move = La déplacer
gather-cancel = Retirer ma convocation
gather-cancelled = Vous avez retiré votre convocation
gather-call-again = La convoquer de nouveau
gather-call-too = La convoquer aussi
gather-not-mine = Seuls ceux qui l’ont convoquée peuvent la déplacer ou l’annuler.
gather-begun = Des gens sont là : on ne peut plus la déplacer ni l’annuler.
gather-moved-from = Déplacée. Avant : { $when }, { $place }
gather-open = À laquelle êtes-vous ?
gather-open-about = Plusieurs réunions sont ouvertes. Choisissez celle où vous êtes.
gather-open-here = Sur la liste : { NUMBER($here) }
gather-chosen = Celle-ci
gather-place-facts = À propos de ce lieu
gather-place-none = Décrire ce lieu
live-here = Ici maintenant : { NUMBER($present) } sur { NUMBER($roll) } de la liste
live-leave = Je pars maintenant
live-back = Me revoilà
live-about = Qui part reste sur la liste et peut signer aussi depuis chez soi.
live-left = À la maison
live-they-left = À la maison
live-they-back = Est ici

# La liste sur papier
sheet-title = Liste sur papier
sheet-about = Deux voisins de deux foyers recopient chacun la feuille signée. Qui est sur les deux copies est sur la liste.
sheet-not-seated = Inscrivez-vous d’abord. Ensuite vous pourrez recopier la feuille.
sheet-search = Chercher un nom
sheet-ticked = Noms cochés : { NUMBER($count) }
sheet-save = C’est ce que dit la feuille
sheet-saved = Votre copie est gardée. Vous pouvez la changer jusqu’au sceau.
sheet-none-other = Personne d’autre n’a encore recopié la feuille. Demandez à un voisin d’un autre foyer.
sheet-others = Recopiée aussi par { $names }
sheet-agree = Les deux copies disent la même chose : { NUMBER($count) } personnes.
sheet-only-mine = Seulement sur votre copie
sheet-only-theirs = Seulement sur l’autre copie
sheet-look = Regardez la feuille ensemble, et corrigez l’une des copies.
sheet-no-name = Aucun résident ne porte ce nom.

# Lieux de réunion
places-title = Lieux de réunion
places-about = Ce que les voisins savent des lieux où vous vous réunissez. Tout le monde peut le confirmer ou le corriger. Aucun lieu n’est à quelqu’un.
places-none = Aucun lieu n’est encore décrit
places-none-about = Décrivez-en un plus bas : les autres sauront s’ils peuvent entrer.
places-known = Lieux que vous connaissez
places-new = Décrire un lieu
places-new-about = Écrivez ce que vous savez. Laissez le reste vide.
places-name = Comment les gens l’appellent
places-add = Le décrire
places-people = Voisins qui en disent quelque chose : { NUMBER($people) }
places-unknown = Personne ne l’a encore dit
places-confirmed = Confirmé par { NUMBER($people) }
places-otherwise = { NUMBER($people) } disent autre chose
places-mine = Vous le dites
places-confirm = Oui, c’est bien ça
places-correct = Le corriger
places-say = Je le sais
places-save = Le dire
places-take-back = Retirer ce que j’ai dit
places-yes = Oui
places-no = Non
places-steps-none = Sans marches
fact-finding = Comment le trouver
fact-steps = Marches à la porte
fact-ramp = Rampe
fact-toilet = Toilettes sans marches
fact-seats = Places assises
fact-keys = Qui a les clés
fact-heating = Chauffage
fact-childcare = Garde d’enfants
fact-way-home = Retour sûr à la maison
gather-called-off = Annulée
field-too-far = C’est trop loin du jour convoqué. Convoquez une autre réunion.
count-disputed-left = Personnes rentrées chez elles : { NUMBER($left) }. Comptez-les aussi, si elles étaient là.
seal-why-paper = Parmi ceux qui ne se sont pas inscrits eux-mêmes, il n’en compte qu’autant que d’inscrits : { NUMBER($counted) } en tout.

# Le tableau de la salle
board-title = Tableau de la salle
board-about = Posez ce téléphone là où tous peuvent le filmer. Les voisins lui montrent leurs nouvelles un par un, puis tout le monde filme ce qu’il montre.
board-collect = Montrez-moi vos nouvelles, un par un
board-here = Nouvelles de { NUMBER($here) } personnes sur les { NUMBER($all) } présentes
board-missing = Manquent encore
board-nobody-missing = Toutes les nouvelles sont là
board-got = Bien reçu : { $name }
board-play = Montrer à tous
board-stop = Continuer à recevoir
board-propose = Proposer le sceau
board-signed = Téléphones d’accord : { NUMBER($signed) } sur { NUMBER($needed) }
board-held = Il est valable. Filmez tous ceci encore une fois, puis bonne nuit.
board-more = Pour les absents : montrer tout depuis la dernière réunion
mine-title = Montrer au tableau
mine-about = Tenez ceci devant le tableau de la salle jusqu’au bip.
news-mine = Montrer au tableau ce que j’ai dit
