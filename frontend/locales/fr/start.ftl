# Premier démarrage, code PIN, fonder, rejoindre, revenir.

start-title = Des voisins décident ensemble
start-about = Réunissez-vous, décidez ensemble, gardez vos propres notes. Sans compte et sans réseau.
start-found = Fonder un quartier
start-found-about = Commencez ici et invitez votre rue
start-join = Je suis du quartier
start-join-about = Filmez une invitation, ou rencontrez vos voisins
start-here = Rejoindre { $name }
start-here-about = Il est déjà sur ce téléphone. Participez en votre propre nom.
start-bring-back = Reprendre mes données
start-bring-back-about = D’une copie que vous avez gardée
start-picture = Un cercle de gens sous un arbre

pin-title = Choisissez un code PIN
pin-about = Le code PIN verrouille les clés de ce téléphone : qui le trouve ne peut pas signer en votre nom.
pin-short = Un code court arrête un curieux. Il n’arrête pas quelqu’un qui a du temps et un ordinateur : six chiffres ou lettres, ou plus, c’est bien mieux.
pin-label = Code PIN, au moins 4 chiffres ou lettres
pin-again = Le même code encore une fois
pin-differs = Les deux ne sont pas pareils.
pin-too-short = Au moins { NUMBER($least) } chiffres ou lettres.
pin-forgotten = Personne ne peut le changer pour vous. Si vous l’oubliez, vos voisins peuvent vous reconnaître quand vous recommencez.
pin-save = Garder ce code

unlock-title = Contents de vous revoir
unlock-about = Vos clés sont verrouillées. Tapez votre code PIN pour les ouvrir.
unlock-label = Code PIN
unlock-open = Ouvrir
unlock-who = Qui êtes-vous ?
unlock-who-about = Ici, chacun a son propre code PIN. Personne ne voit ce qui est aux autres.
unlock-other = Je suis quelqu’un d’autre

found-title = Fonder un quartier
found-about = Il commence comme brouillon. Il est fondé quand au moins cinq personnes de trois foyers se réunissent et le scellent. Tous les présents le fondent ; personne n’est au-dessus des autres.
found-street = Votre quartier
found-street-hint = Par exemple : rue du Moulin
found-first = La première réunion
found-place = Où vous vous réunirez
found-place-hint = Par exemple : la vieille école
found-date = Jour
found-time = Heure
found-me = À propos de vous
found-name = Votre nom, comme vous voulez
found-household = Votre foyer
found-household-hint = Par exemple : n° 12. Aussi vague que vous voulez.
found-practices = Usages pour commencer
found-practices-about = Des propositions. Vous les lisez ensemble à voix haute à la première réunion.
set-title = D’où partez-vous ?
set-usual = Comme d’habitude
set-usual-about = Des valeurs qui conviennent à une rue de cent personnes.
set-few = Quelques foyers
set-few-about = Deux personnes se portent garantes, la moitié doit être présente, et trois jours d’avance suffisent.
set-many = Beaucoup qui se connaissent à peine
set-many-about = Plus de garants et de salutations, le quorum compte qui est venu récemment, et les tours de parole sont plus courts.
set-careful = Là où être vu est un risque
set-careful-about = Plus de garants et de salutations, et le registre garde combien sont venus, pas qui.
found-go = Commencer le brouillon

field-required = Remplissez ceci, s’il vous plaît.
field-long = { NUMBER($most) } lettres au plus.
field-date = Ce jour n’est pas lisible. Écrivez-le ainsi : 2027-03-14.
field-time = Cette heure n’est pas lisible. Écrivez-la ainsi : 19:00.
field-past = Ce moment est passé.

join-title = Je suis du quartier
join-about = Demandez à un voisin d’ouvrir Réunion, puis Inviter les voisins. Filmez l’image animée de son téléphone jusqu’à ce que le cercle soit plein.
join-progress = { NUMBER($percent) } % de l’invitation
join-found = Vous avez une invitation
join-from = { $name }, de { $household }, vous montre cette invitation.
join-check = Levez les yeux : est-ce la personne devant vous ?
join-go = Rejoindre
join-other = Filmer une autre invitation
join-after = À la réunion, les voisins vous saluent. Dès le prochain sceau, vous êtes du quartier.

bring-title = Reprendre mes données
bring-about = Ouvrez la copie que vous avez gardée. Elle ramène tout ce que vous pouviez lire.
bring-file = Le fichier que vous avez gardé
bring-choose = Choisir le fichier
bring-chosen = Choisi : { $name }
bring-passphrase = La phrase secrète de ce fichier
bring-next-title = Ce qui se passe ensuite
bring-next = Ce téléphone reçoit une nouvelle clé. Vous pouvez lire tout de suite. À la prochaine réunion, les voisins vous reconnaissent ; ensuite vous pouvez signer de nouveau.
bring-go = Reprendre

found-name-hint = Un prénom ou un surnom suffit. Vos voisins le voient.
