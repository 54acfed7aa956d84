# Décisions : propositions, questions à la réunion, voix, comptages.

decisions-title = Décisions
decisions-asked = Demandé maintenant
decisions-open = Propositions
decisions-decided = Décidé
decisions-past = Décisions jusqu’ici
decisions-past-empty = Rien n’est encore décidé
decisions-past-empty-about = Ce qu’une réunion scellée a décidé reste ici pour de bon, avec la façon dont on l’a décidé.
decisions-none = Rien à décider pour l’instant
decisions-none-about = Proposez quelque chose. Tout le monde peut mieux le dire, et à la réunion n’importe qui peut poser la question.
decisions-propose = Proposer quelque chose
decisions-answer = Lire et répondre
decisions-not-seated = Inscrivez-vous d’abord avec quelqu’un du quartier : vous pourrez alors demander, compter et donner votre voix.

proposal-title = Proposition
proposal-versions =
    { $count ->
        [one] { $count } version
       *[other] { $count } versions
    }
proposal-asked = demandé maintenant
proposal-decided = décidé
proposal-refused = pas adoptée
proposal-over = plus ouverte
proposal-worded = Texte de { $name } · { $when }
proposal-others = Autres versions
proposal-options = Au choix
proposal-answers = Elle répond à
proposal-settles = Si elle est adoptée, il n’y aura plus rien à y faire.
proposal-amend = Le dire autrement
proposal-amend-about = Vos mots restent à côté des autres, jusqu’à ce qu’une version soit décidée.
proposal-questions = Demandé à la réunion

deed-title = Si elle est adoptée
deed-practice = { $practice } : de { $from } à { $to }
deed-practice-to = { $practice } : { $to }
deed-remove = { $name } n’est plus résident ou résidente

propose-title = Proposer quelque chose
propose-about = Dites-le de façon que tout le monde puisse répondre.
propose-answers = Votre proposition répond à ceci :
propose-settles = Si elle est adoptée, il n’y a plus rien à faire pour ce sujet
wording-line = En une ligne
wording-line-hint = Par exemple : nous analysons l’eau avec le Val du Ruisseau
wording-text = Le texte
wording-text-hint = Ce que nous faisons, qui, pour quand, ce que cela coûte. Peut rester vide.
wording-option = Choix { NUMBER($number) }
wording-options = Les choix
wording-options-about = Sans choix, la question est oui ou non.
wording-options-add = Ajouter des choix
wording-option-add = Un choix de plus
wording-options-problem = Écrivez au moins deux choix différents, ou aucun.
wording-deed = Que fait-elle ?
wording-deed-none = Seulement ce que disent ses mots
wording-deed-practice = Elle change un usage
wording-deed-remove = Quelqu’un n’habite plus ici
wording-practice = Quel usage
wording-practice-choose = Choisissez un usage
wording-person = Qui
wording-person-choose = Choisissez une personne
wording-go = Le proposer
wording-amend-go = Proposer ces mots

ask-title = Demander à la réunion
ask-about = Toute personne présente peut demander.
ask-version = Quel texte ?
ask-least = Pour ce que cela fait, notre usage demande au moins : { $method }
ask-method = Comment décidons-nous ?
ask-way = Comment réunissons-nous les voix ?
ask-seats = Combien en choisit-on ?
ask-now = Demander maintenant
method-consent = Consentement
method-consent-about = Adopté si personne ne bloque avec une raison. Bon pour ce qui touche tout le monde.
method-consensus = Consensus
method-consensus-about = Personne ne bloque, et plus de la moitié dit oui. Bon pour les grandes choses.
method-majority = Majorité
method-majority-about = Plus de pour que de contre. Bon pour les petites questions rapides.
method-qualified = Grande majorité
method-qualified-about = Autant de pour que le dit notre usage. Bon pour ce qui est difficile à défaire.
method-temperature = Le ressenti
method-temperature-about = De froid à chaud. Ne décide rien, et montre où nous en sommes.
method-ranked = Par ordre
method-ranked-about = Chaque personne met les choix en ordre. Bon pour un choix parmi plusieurs.
method-dots = Points
method-dots-about = Chaque personne a cinq points à donner. Bon pour savoir quoi faire d’abord.
method-approval = Tout ce qui me plaît
method-approval-about = Chaque personne coche tout ce qui lui plaît. Bon pour choisir des personnes.
method-lot = Tirage au sort
method-lot-about = Trois nombres dits à voix haute décident. Bon quand tous les choix se valent.
way-hands = Mains levées
way-hands-about = On lève la main ; deux personnes de deux foyers comptent.
way-ballots = Avec le nom
way-ballots-about = Chaque personne répond sur un téléphone ou sur papier.
way-box = Une boîte
way-box-about = Des papiers sans nom dans une boîte ; deux personnes les comptent.
way-secret = En secret, sur les téléphones
way-secret-about = Chacun prend un bulletin sans nom ; les téléphones de deux voisins les comptent.

answer-for = Pour
answer-against = Contre
answer-aside = Se mettre de côté
answer-abstain = Sans avis
answer-block = Bloquer
warmth-0 = Froid
warmth-1 = Frais
warmth-2 = Entre les deux
warmth-3 = Chaud
warmth-4 = Très chaud

ballot-mine = Ma réponse
ballot-mine-hands = Je ne peux pas lever la main, ou je bloque
ballot-mine-no-hand = Je ne peux pas lever la main
ballot-mine-hands-about = Qui répond ici ne lève pas la main.
ballot-given = Votre réponse : { $answer }
ballot-given-plain = Votre réponse compte.
ballot-change = Vous pouvez la changer jusqu’à ce que deux personnes aient compté.
ballot-helped = { $name } a répondu pour vous. Si vous répondez ici, votre réponse compte à sa place.
ballot-late = Elle est arrivée après le comptage.
ballot-no-voice = Vous n’avez pas de voix ici : seulement les résidents sur la liste.
ballot-ranked-about = Touchez les choix, le meilleur d’abord. Laissez ce que vous ne voulez pas.
ballot-dots-about =
    { $count ->
        [one] Il vous reste { $count } point.
       *[other] Il vous reste { $count } points.
    }
ballot-reason = Pourquoi
ballot-reason-hint = Tout le monde peut le lire, et cela reste au procès-verbal.
ballot-reason-needed = Un blocage a besoin de sa raison.
ballot-give = Donner ma réponse
ballot-voices =
    { $count ->
        [one] { $count } réponse pour l’instant
       *[other] { $count } réponses pour l’instant
    }
other-title = Pour quelqu’un sans téléphone
other-about = Seule la personne elle-même décide de ce que dit sa réponse.
other-person = La voix de qui
other-cast = Comment
other-passed = La personne touche ici
other-assisted = Elle le dit, je touche
other-paper = D’après son papier
other-paper-about = Quelqu’un d’un autre foyer recopie le même papier.
other-give = Donner sa réponse
other-given = Sa réponse est notée.

count-voices-title = Compter
count-voices-about = Deux personnes de deux foyers comptent, chacune de son côté. Si elles comptent pareil, c’est valable.
count-present = Personnes dans la salle
count-hands-title = Mains levées
count-papers-title = Papiers dans la boîte
count-lot-title = Trois nombres, dits par trois personnes
count-lot-number = Nombre { NUMBER($number) }
count-paper = Papier suivant
count-paper-add = Le mettre avec les autres
count-paper-back = Retirer le dernier
count-papers =
    { $count ->
        [one] { $count } papier
       *[other] { $count } papiers
    }
count-ballots-about = Les réponses se comptent toutes seules. Dites combien de personnes sont dans la salle.
count-scan = Scanner les papiers
count-scan-about = Placez un bulletin devant la caméra, puis touchez ce qu’il dit. Chaque papier compte une fois.
count-scan-known = Ce papier a déjà été scanné. Voici ce qui a été noté.
count-scan-other = Ce bulletin est pour une autre question.
count-scan-take = Le noter
count-scan-skip = Le laisser de côté
count-scan-next = C’est fait. Au papier suivant.
count-scan-amend = Changer le dernier
count-scanned =
    { $count ->
        [one] { $count } papier scanné
       *[other] { $count } papiers scannés
    }
ballots-print = Imprimer des bulletins
ballots-title = Bulletins à imprimer
ballots-about = Un pour chaque personne qui a une voix. Distribuez-les face cachée, et ne notez nulle part qui a reçu lequel.
ballots-count = Combien
ballots-go = Faire les bulletins
ballot-paper-one = Cochez une case.
ballot-paper-order = Écrivez 1 à côté du meilleur, 2 à côté du suivant, et ainsi de suite. Ce qui reste vide vient en dernier.
ballot-paper-dots =
    { $count ->
        [one] Vous avez { $count } point.
       *[other] Vous avez { $count } points. Dessinez-les où vous voulez.
    }
ballot-paper-all = Cochez tout ce qui vous plaît.
ballot-paper-fold = Pliez-le et mettez-le dans la boîte. Sans nom.
ballot-paper-code = Le code de ce bulletin
count-enter = J’ai compté ceci
slip-title = Mon bulletin
slip-limits = Qui transporte votre bulletin ne peut pas le lire. Il ne vous protège pas si les deux qui comptent s’entendent, si quelqu’un regarde par-dessus votre épaule ou si tout le monde répond pareil. Qui prend un bulletin est public.
slip-taken =
    { $count ->
        [one] { $count } bulletin pris
       *[other] { $count } bulletins pris
    }
slip-held =
    { $count ->
        [one] { $count } bulletin sur ce téléphone
       *[other] { $count } bulletins sur ce téléphone
    }
slip-wait = On peut prendre un bulletin dès que deux voisins de deux foyers ont ouvert une urne. Filmez le tableau.
slip-take = Prendre un bulletin
slip-take-about = Les téléphones de deux voisins le tamponnent sans le voir. Dès lors, vous ne répondez à cette question qu’avec le bulletin.
slip-elsewhere = Vous avez pris votre bulletin avec un autre de vos téléphones.
slip-again = Plus de personnes ont pris des bulletins pour deux autres urnes. Prenez-en un de nouveau : ce que vous avez pu déposer avant ne compte pas.
slip-stamping = Tamponné par { NUMBER($count) } téléphones sur 2. Laissez le tableau vous filmer, puis filmez le tableau.
slip-cast = Le mettre dans l’urne
slip-cast-about = On ne peut plus l’en retirer.
slip-away = Votre bulletin est en route. Laissez les voisins et le tableau vous filmer.
slip-alone = Votre téléphone n’a pas d’autre bulletin que le vôtre. Laissez d’abord un voisin qui ne compte pas vous filmer : alors personne ne sait à qui il est.
slip-counted = Votre bulletin a été compté.
slip-not-counted = Votre bulletin n’a pas été compté. Il n’a pas atteint les deux urnes à temps.
slip-no-phone = Qui n’a pas de téléphone écrit un papier pour la boîte à côté.
slip-tellers = Ces deux personnes comptent, et personne d’autre ne le peut : { $names }. Si l’un de leurs téléphones lâche, le vote reste ouvert : posez de nouveau la même question.
no-block = Personne ne peut bloquer en secret ni sur papier : un blocage a besoin de sa raison, avec un nom.
urn-open = Ouvrir une urne
urn-open-about = Qui en ouvre une compte à la fin. Votre téléphone tamponne les bulletins tout seul quand vous filmez le tableau.
urn-opened = Votre urne est ouverte. Rassemblez d’abord les bulletins : filmez le tableau et l’un l’autre. Quand tous y sont, comptez.
urn-spare = Les bulletins vont dans deux autres urnes. La vôtre reste vide, et vous ne comptez pas.
count-beside-title = Papiers de la boîte à côté
count-papers-label = Papiers et bulletins
counting-open = Personne n’a encore compté.
counting-one = { $name } a compté. Maintenant, quelqu’un d’un autre foyer.
counting-disagree = Recomptez, chaque personne de son côté.
counting-closed = Compté par { $names }

verdict-passed = C’est adopté.
verdict-nobody-spoke = Personne n’a donné sa voix.
verdict-too-few-for = Trop peu de voix pour.
verdict-blocked = C’est bloqué.
verdict-too-many-aside = Trop de gens se sont mis de côté. Cherchez une meilleure proposition.
verdict-no-quorum = Trop peu de personnes dans la salle : { NUMBER($present) } sur { NUMBER($needed) }.
verdict-too-many-voices = Plus de voix que de personnes. Demandez encore une fois.
verdict-tellers-disagree = Les comptages diffèrent.
verdict-contradicted = Une autre décision de la soirée dit le contraire. Demandez encore une fois.
verdict-replaced = Une décision plus récente prend sa place.
verdict-chosen = Choisi : { $options }
verdict-tied = Égalité : { $options }. Choisissez entre ceux-ci.
verdict-reading = Voilà le ressenti. Cela ne décide rien.
verdict-provisional = Provisoire jusqu’au sceau.
verdict-first = Premiers choix
verdict-asked-before = Cette question porte sur un texte plus ancien. Les voix ne passent pas à d’autres mots.
named-aside = se met de côté
named-block = bloque
named-no-reason = sans donner de raison
apart-title = Ne comptent pas telles quelles
apart-several = a répondu de plusieurs façons : une seule compte
apart-contrary = d’autres ont répondu différemment à sa place : aucune ne compte
apart-late = arrivée après le comptage
apart-without-voice = n’a pas de voix ici
apart-half-copied = une seule personne a recopié le papier

need-voice =
    { $count ->
        [one] Une question attend votre réponse
       *[other] { $count } questions attendent votre réponse
    }
need-voice-about = La réunion décide maintenant.
need-count-too = Comptez les voix, vous aussi
need-count-too-about = Une personne a compté. Il en faut une d’un autre foyer.

gather-meeting = À la réunion
agenda-title = Ordre du jour
