# Les mots de tous les écrans.

app-name = Folkmoot
tabs-label = Écrans
tab-home = Accueil
tab-gather = Réunion
tab-matters = Sujets
tab-us = Nous
back = Retour
retry = Réessayer
loading = Un instant…
less = Moins
more = Plus

people =
    { $count ->
        [one] { $count } personne
       *[other] { $count } personnes
    }
households =
    { $count ->
        [one] { $count } foyer
       *[other] { $count } foyers
    }
phones =
    { $count ->
        [one] { $count } téléphone
       *[other] { $count } téléphones
    }
two-facts = { $first } · { $second }
person-of-household = { $name }, { $household }
of-total = sur { NUMBER($total) }
some-of = { NUMBER($some) } sur { NUMBER($total) }

stage-draft = brouillon
stage-visitor = pas encore reconnu
stage-disputed = deux versions
badge-provisional = provisoire
badge-newcomer = Depuis peu ici
badge-me = vous

language-label = Langue

camera-label = Image de la caméra
camera-aim = Visez leur code
camera-starting = La caméra s’allume…
camera-switch = Utiliser l’autre caméra
camera-denied = Cette application n’a pas le droit d’utiliser la caméra.
camera-denied-next = Autorisez-la dans les réglages du téléphone, ou tapez le code.
camera-missing = Aucune caméra trouvée.
camera-missing-next = Tapez le code, ou ouvrez une photo du code.
camera-busy = Une autre application utilise la caméra.
camera-busy-next = Fermez cette application, puis réessayez.
camera-type = Taper un code
camera-typed-label = Le code, comme on vous le lit
camera-typed-hint = Les espaces et les minuscules ne comptent pas.
camera-typed-send = Utiliser ce code
camera-picture = Ouvrir la photo d’un code
camera-picture-empty = Aucun code trouvé dans cette photo.
camera-picture-empty-next = Essayez une photo plus nette, avec le code entier.
camera-light = Lumière
camera-too-far = Approchez-vous un peu.
camera-too-dark = Il fait trop sombre : il faut plus de lumière.
camera-glare = La lumière se reflète : penchez un peu l’un des téléphones.
camera-hold-still = Ne bougez plus un instant.
camera-several = Il y a plusieurs codes dans l’image.
camera-several-middle = Celui du milieu est pris.
camera-another = En prendre un autre
