# Sujets : ce dont le quartier devrait s’occuper.

matters-title = Sujets
matters-open =
    { $count ->
        [one] { $count } sujet ouvert
       *[other] { $count } sujets ouverts
    }
matters-bring = Apporter un sujet
matters-which = Quels sujets
matters-none = Rien n’attend
matters-none-about = Y a-t-il un besoin, un souhait, un souci ou une nouvelle ? Apportez-le : la prochaine réunion en entendra parler.
matters-none-here = Rien de ce genre n’attend
matters-none-here-about = Regardez les autres genres, ou apportez un sujet.
matters-dots-left =
    { $count ->
        [one] Il vous reste { $count } point pour dire ce qui est urgent.
       *[other] Il vous reste { $count } points pour dire ce qui est urgent.
    }
matters-no-gathering = Dès qu’une réunion est convoquée, tout le monde peut dire ce qui est urgent.
paper-agenda-print = Imprimer l’ordre du jour
paper-agenda-title = Ordre du jour
paper-agenda-about = D’abord ce que les personnes présentes trouvent le plus urgent. Ce qui n’a pas le temps monte la fois suivante.
paper-agenda-time = Heure
paper-agenda-matter = Sujet
paper-agenda-became = Ce qu’il en est
paper-agenda-later = ensuite

reach-all = Tous
reach-ours = Du quartier
reach-world = Du monde
sort-need = Besoin
sort-wish = Souhait
sort-worry = Souci
sort-news = Nouvelle

matter-dots =
    { $count ->
        [one] { $count } point
       *[other] { $count } points
    }
matter-put-off =
    { $count ->
        [one] Remis une fois : il monte
       *[other] Remis { $count } fois : il monte
    }
matter-taken-tonight = traité ce soir
matter-put-off-tonight = remis ce soir
matter-settled = plus rien à faire
matter-brought = { $name } · { $when }
matter-urgent = Est-ce urgent pour vous ?
matter-urgent-about = Vous avez cinq points pour tout ce qui attend. Ce qui reçoit le plus de points passe en premier.
matter-less = Reprendre un point
matter-more = Donner un point
matter-tonight = Qu’est-il arrivé ce soir ?
matter-tonight-about = Toutes les personnes présentes peuvent le dire. Ce que dit la plupart compte.
matter-take = Nous l’avons traité
matter-put-off-go = Pas le temps : remettre
matter-settle = Il n’y a plus rien à faire
matter-settle-about = Vous l’avez apporté : c’est vous qui dites quand c’est réglé.
matter-taken-times =
    { $count ->
        [one] Une réunion l’a traité.
       *[other] { $count } réunions l’ont traité.
    }
matter-proposals = Propositions qui y répondent
matter-proposals-none = Personne n’a encore rien proposé.
matter-decided = Ce qui a été décidé à ce sujet
matter-propose = Proposer quelque chose

matter-new-title = Apporter un sujet
matter-new-about = Tout le quartier peut le lire.
matter-new-sort = Qu’est-ce que c’est ?
matter-new-reach = Qui est concerné ?
matter-new-line = En une ligne
matter-new-line-hint = Par exemple : le ruisseau du moulin sent mauvais
matter-new-text = En dire plus
matter-new-text-hint = Ce qui s’est passé, depuis quand, ce qui aiderait. Peut rester vide.
matter-photos = Photos
matter-photos-about = Trois au plus. Le lieu et l’heure de la prise de vue en sont retirés.
matter-photo-add = Ajouter une photo
matter-photo = Photo { NUMBER($number) }
matter-photo-out = Retirer la photo { NUMBER($number) }
matter-photo-missing = La photo { NUMBER($number) } n’est pas encore sur ce téléphone. Les photos sont trop grosses pour les codes : un voisin peut garder les siennes dans un fichier, sous Nous, Ce téléphone.
matter-new-go = L’apporter

search-label = Chercher dans les sujets, propositions et remarques
search-none = Rien n’a été trouvé.
search-matter = Sujet
search-proposal = Proposition
search-note = Remarque
