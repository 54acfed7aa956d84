# Usages. Chacun a besoin de `practice-NAME` et de `practice-NAME-about`.

practice-quorum-percent = Quorum
practice-quorum-percent-about = Combien d’entre nous doivent être là pour qu’une décision compte.
practice-witnesses = Témoins
practice-witnesses-about = Combien de voisins chacun de nous salue à une réunion.
practice-vouches = Garants
practice-vouches-about = Combien de voisins doivent avoir rencontré une nouvelle personne avant qu’elle soit résidente.
practice-rhythm-days = Rythme
practice-rhythm-days-about = Tous les combien nous nous réunissons, au plus tard.
practice-notice-days = Délai
practice-notice-days-about = Combien de temps avant on convoque une réunion qui peut attendre.
practice-urgent-callers = Réunions urgentes
practice-urgent-callers-about = Combien d’entre nous, chacun d’un autre foyer, convoquent une réunion qui ne peut pas attendre.
practice-residents-per-delegate = Personnes par déléguée
practice-residents-per-delegate-about = Une personne déléguée porte notre parole pour environ tant d’entre nous.
practice-mandate-days = Durée d’un mandat
practice-mandate-days-about = Combien de temps dure la tâche d’une personne déléguée avant de décider à nouveau.
practice-report-back-days = Compte rendu
practice-report-back-days-about = En combien de temps une personne déléguée nous raconte ce qui s’est passé.
practice-speaking-seconds = Temps de parole
practice-speaking-seconds-about = Combien de temps peut durer chaque tour de parole.
practice-matter-minutes = Temps par sujet
practice-matter-minutes-about = Combien de temps l’ordre du jour prévoit pour chaque sujet.
practice-age-of-voice = Âge de la voix
practice-age-of-voice-about = À partir de cet âge, on a une voix. Répondez de qui a cet âge.
practice-fairness-gatherings = Tours équitables
practice-fairness-gatherings-about = Qui a peu parlé pendant tant de réunions passées parle d’abord.
practice-consent-percent = Place pour se mettre de côté
practice-consent-percent-about = Combien peuvent se mettre de côté avant de chercher une meilleure proposition.
practice-qualified-percent = Grande majorité
practice-qualified-percent-about = Combien doivent être pour, là où une grande majorité décide.
practice-method-texts = Pour adopter une proposition
practice-method-texts-about = Ce qu’il faut au moins pour dire oui à une proposition.
practice-method-practices = Pour changer un usage
practice-method-practices-about = Ce qu’il faut au moins pour changer ce dont nous sommes convenus ici.
practice-method-removal = Pour exclure quelqu’un
practice-method-removal-about = Ce qu’il faut au moins avant que quelqu’un ne soit plus résident.
practice-method-kinship = Pour se séparer ou s’unir
practice-method-kinship-about = Ce qu’il faut au moins pour se séparer, rejoindre un autre voisinage ou en accueillir un.
practice-recent-attendees = Base du quorum
practice-recent-attendees-about = Tous les résidents, ou seulement ceux qui sont venus dernièrement.

unit-percent = { NUMBER($value) } %
unit-days =
    { $value ->
        [one] { $value } jour
       *[other] { $value } jours
    }
unit-seconds =
    { $value ->
        [one] { $value } seconde
       *[other] { $value } secondes
    }
unit-minutes =
    { $value ->
        [one] { $value } minute
       *[other] { $value } minutes
    }
unit-minutes-seconds = { NUMBER($minutes) } min { NUMBER($seconds) } s
unit-years =
    { $value ->
        [one] { $value } an
       *[other] { $value } ans
    }
unit-gatherings =
    { $value ->
        [one] { $value } réunion
       *[other] { $value } réunions
    }
unit-plain = { NUMBER($value) }
unit-all-residents = tous les résidents
unit-recent-attendees = venus dernièrement
unit-yes = oui
unit-no = non
unit-any-method = selon notre choix à chaque fois

practice-roll-tokens = Liste sans noms
practice-roll-tokens-about = Quand une réunion est close, on garde combien de gens étaient là, avec une marque secrète pour chacun, mais pas qui.
