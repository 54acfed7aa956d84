# Procès-verbaux, et réunions passées.

minutes-title = Procès-verbal
minutes-open = Rien n’est encore scellé : cela peut changer.
minutes-closed-badge = scellé
minutes-closed = Le sceau { NUMBER($seal) } a clos cette réunion. Qui était là peut améliorer les remarques jusqu’au prochain sceau.
minutes-fixed-badge = définitif
minutes-fixed = Un sceau plus récent a fixé ce procès-verbal. Plus rien n’y change.
minutes-present =
    { $count ->
        [one] { $count } personne était là
       *[other] { $count } personnes étaient là
    }
minutes-names = Montrer les noms
minutes-no-names = Nous gardons le nombre, pas les noms.
minutes-roles = Rôles
minutes-taken = Sujets traités
minutes-put-off = Reportés
minutes-decisions = Décisions
minutes-no-decisions = Rien n’a été décidé.
minutes-room = { NUMBER($present) } dans la salle, il en fallait { NUMBER($needed) }
minutes-asked = Demandé : { $when }
minutes-round = à nouveau, série { NUMBER($round) }
minutes-deed = Ce que cela change : { $deed }
minutes-go = Lire le procès-verbal
minutes-proposal = Voir la proposition
minutes-notes = Remarques
minutes-no-notes = Pas encore de remarque. Ce qui est décidé apparaît ici tout seul ; écrivez ce qu’il faut retenir d’autre.
minutes-by = écrit par { $name }
minutes-contrary = d’autres disent autre chose
minutes-contrary-about = Des remarques disent des choses différentes au même endroit. Elles restent jusqu’à de meilleurs mots.
minutes-write = Écrire une remarque
minutes-write-hint = Ce qui a été dit, ou ce qui s’est passé. Tout le quartier peut le lire.
minutes-keep = Garder la remarque
minutes-better = Le dire mieux
minutes-strike = La rayer
minutes-heard = Qui a parlé, et combien de temps
minutes-print = Imprimer
minutes-read = Revenir à la lecture
minutes-save = Enregistrer comme texte
minutes-data = Garder pour d’autres programmes
minutes-mark = Scannez ceci avec Folkmoot : votre téléphone dit s’il a le même procès-verbal.
minutes-check = Vérifier un procès-verbal imprimé
minutes-check-about = Placez la marque à la fin du papier devant la caméra.
minutes-same = Votre téléphone a ce même procès-verbal, tel que le voisinage l’a scellé. Comparez le papier avec ce qu’il montre.
minutes-differ = Votre téléphone a un autre procès-verbal de cette rencontre. Ne vous fiez pas au papier.
minutes-show = Voir ce qu’a mon téléphone
minutes-proof = Sceau { NUMBER($seal) }. Les mêmes mots sur chaque téléphone veulent dire le même procès-verbal :

past-title = Réunions passées
past-empty = Pas encore de réunion
past-empty-about = Après la première, son procès-verbal est ici : qui est venu, ce qui a été décidé, ce qui a été reporté. Il se fait tout seul.
past-last =
    { $days ->
        [0] Vous vous êtes réunis aujourd’hui
        [one] Dernière réunion il y a { $days } jour
       *[other] Dernière réunion il y a { $days } jours
    }
past-decisions =
    { $count ->
        [one] { $count } décision
       *[other] { $count } décisions
    }
past-more = Plus anciennes
