# Plusieurs quartiers : se séparer, s’unir, accueillir, et passer de l’un à l’autre.

deed-split = Une partie de nous peut fonder { $name }
deed-split-about = Personne n’est obligé de partir et personne n’est renvoyé. Qui veut fonde le nouveau quartier avec d’autres, au moins 5 personnes de 3 foyers, puis dit ici son départ.
deed-join = Nous ne faisons plus qu’un avec { $name }
deed-join-about = Chacun vient de soi-même : il rencontre quelqu’un de là-bas, et là-bas on décide de l’accueillir. Tant qu’il n’est pas parti d’ici, il reste résident ici. Ce que nous avons signé reste lisible.
deed-take-in =
    { $count ->
        [one] { $count } nouvelle personne de { $name } devient résidente
       *[other] { $count } nouvelles personnes de { $name } deviennent résidentes
    }
deed-take-in-about = Chacune a rencontré quelqu’un d’ici, qui dit qu’elle habite ici. Avec cette décision il ne faut pas d’autres garants : elles sont résidentes avec le sceau. Un sceau n’en accueille pas plus que nous ne sommes présents.
wording-deed-split = Une partie fonde le sien
wording-deed-join = Nous rejoignons un autre quartier
wording-deed-take-in = Nous accueillons les gens d’un autre
wording-split = Comment le nouveau s’appellera
wording-kin = Quel quartier
wording-kin-choose = Choisissez-en un
wording-kin-film = Filmer le code de ce quartier
wording-newcomers = Qui vient
wording-newcomers-none = Personne de là-bas n’a encore rencontré quelqu’un d’ici. Que leurs téléphones rencontrent d’abord les nôtres.
kin-root = Après son sceau { NUMBER($seal) } :
kin-same = Son registre sur ce téléphone dit la même chose.
kin-differs = Son registre sur ce téléphone dit autre chose. Demandez à vos voisins.
kin-unknown = Ce téléphone n’a pas son registre. Comparez la marque avec quelqu’un de là-bas.
kin-code = Notre code
kin-code-about = Un autre quartier le filme quand l’un des deux rejoint l’autre.
history-from = Nous venons de { $name }
history-split = Une partie de nous peut fonder { $name }
history-join = Nous avons décidé de rejoindre { $name }
history-take-in = Nous avons accueilli des gens de { $name }
history-decided = Décidé avec le sceau { NUMBER($seal) }
history-split-about = Part qui veut. Une fois le quartier fondé avec d’autres, dites ici, sur la page de ce téléphone, que vous partez.
history-split-found = Le fonder
history-split-join = D’autres le fondent : les rejoindre
history-join-about = Fermez ce quartier un moment et laissez quelqu’un de là-bas vous rencontrer. Une fois accueilli là-bas, dites ici que vous partez.
found-from-here = Il dira qu’il vient d’ici, et par quelle décision. Ce que vous êtes ici ne change pas.
others-title = Autres quartiers
others-about = On habite un seul endroit. Quand vous déménagez, ou quand une rue se sépare ou s’unit à une autre, il en faut parfois deux pour un temps.
others-open = Ouvrir { $name }
others-none = Aller dans un autre quartier
