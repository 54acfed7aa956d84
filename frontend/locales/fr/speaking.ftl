# Qui parle, et rôles tirés au sort.

speaking-title = Parole
speaking-about = Qui a le moins parlé passe d’abord.
speaking-now = { $name } parle
speaking-of = sur { $time }
speaking-ring = { $time } sur { $all }
speaking-time-up = Le temps est écoulé. Merci de conclure.
speaking-stop = A fini de parler
speaking-next = Ensuite parle
speaking-start = Commencer
speaking-give-up = Laisse passer son tour
speaking-gives-up = { $name } laisse passer son tour
speaking-nobody = Personne n’attend la parole
speaking-nobody-about = Touchez ci-dessous ou levez la main : quelqu’un qui a cette page ouverte vous met sur la liste.
speaking-me = Je veux parler
speaking-leave = Retirez-moi de la liste
speaking-order = Point d’ordre
speaking-order-leave = Je retire mon point d’ordre
speaking-order-about = Un point d’ordre porte sur la façon de continuer, pas sur le sujet. On l’écoute aussitôt : soyez bref.
speaking-not-seated = Inscrivez-vous d’abord avec un voisin. Ensuite vous pourrez parler, et mettre d’autres sur la liste.
speaking-then = Après
speaking-list = Sur la liste
speaking-why = D’abord les points d’ordre. Ensuite, qui a le moins parlé à cette réunion et aux dernières.
speaking-hands = Quelqu’un a levé la main
speaking-hands-for = Pour quoi
speaking-turn = Un tour de parole
speaking-heard = Temps de parole ce soir
because-order = un point d’ordre est écouté aussitôt
because-never = n’a jamais parlé à nos réunions
because-not-tonight = pas encore ce soir ; avant, { $time }
because-heard = a parlé { $time }
speaking-off = { $name } n’est plus sur la liste.
speaking-off-back = Remettre
speaking-stopped = { $name } a parlé { $time }.
speaking-stopped-back = Pas encore fini
speaking-passed = { $name } passe.
speaking-passed-back = Redemander
speaking-round = Tour de table
speaking-round-about =
    { $count ->
        [one] { $count } personne ici n’a encore rien dit. Demandez-lui : on peut passer.
       *[other] { $count } personnes ici n’ont encore rien dit. Demandez à chacune : on peut passer.
    }
speaking-round-start = Commencer le tour de table
speaking-round-left = Encore à demander : { NUMBER($count) }
speaking-round-speaks = Parle
speaking-round-passes = Passe
speaking-round-end = Finir le tour de table
speaking-round-done = On a demandé à tout le monde
speaking-round-none = Tout le monde ici a parlé ou est sur la liste.
people-more =
    { $count ->
        [one] { $count } personne de plus : écrivez un nom.
       *[other] { $count } personnes de plus : écrivez un nom.
    }

roles-title = Rôles tirés au sort
roles-about = Un tirage au sort, c’est le hasard : personne ne choisit qui reçoit un rôle, et personne ne peut tricher. Qui veut bien lève la main, trois personnes disent des nombres, et avec cela chaque téléphone trouve les mêmes noms.
roles-tonight = Un rôle ne vaut que pour ce soir. Il ne donne aucun pouvoir : tout le monde peut toujours tout faire.
role-facilitator = Aide chacun à être entendu
role-stack-taker = Tient la liste de parole
role-timekeeper = Surveille le temps
role-minute-taker = Écrit le procès-verbal
roles-not-seated = Inscrivez-vous d’abord avec un voisin. Ensuite vous pourrez noter ce que vous entendez.
roles-draw = Noter le tirage
roles-draw-about = Deux personnes de deux foyers notent chacune ce qu’elles voient et entendent elles-mêmes. Si les deux ont noté la même chose, le sort est tiré.
roles-willing = Qui lève la main ?
roles-hands =
    { $count ->
        [one] { $count } main
       *[other] { $count } mains
    }
roles-numbers = Quels nombres trois personnes disent-elles, l’une après l’autre ? Jusqu’à 999.
roles-enter = Noter
roles-number-problem = Un nombre de 0 à 999.
roles-no-hands = Touchez au moins un nom.
roles-correct = Corriger ce que j’ai noté
roles-entered-none = Personne n’a encore noté le tirage.
roles-entered-mine = C’est noté. Maintenant, quelqu’un d’un autre foyer note la même chose.
roles-entered-one = Noté par { $names }. Maintenant, quelqu’un d’un autre foyer note ce qu’il a entendu.
roles-entered-differ = Ce qui est noté diffère : { $names }. Lisez ensemble les mains et les nombres à voix haute, puis corrigez l’erreur.
roles-entered-same = Le sort est tiré. La même chose a été notée par { $names }.
roles-called = Nombres dits : { $numbers }
roles-next = Sinon : { $names }
roles-nobody = Personne n’a levé la main.
roles-all-declined = Tous ceux qui ont levé la main ont dit non.
roles-declined = Ont dit non : { $names }
roles-not-me = Pas moi
roles-not-they = Dit non
roles-after-all = { $name } le fait quand même
