# Accueil.

home-gathering = Prochaine réunion · { $when }
home-gathering-now = La réunion a lieu maintenant
home-gathering-where = { $when }, { $place }
home-go = Entrer
home-no-gathering = Aucune réunion n’est convoquée
home-no-gathering-about = Tout le monde peut en convoquer une.
home-needs = On a besoin de vous
home-nothing = Rien à faire pour le moment.
home-nothing-about = Passez une bonne soirée.
home-last-seal = Dernier sceau
home-sealed = Sceau { NUMBER($number) }, réunion du { $date }
home-sealed-about = { NUMBER($roll) } sur la liste · valable sur ce téléphone
home-no-seal = Rien n’est encore scellé.
home-no-seal-about = Le premier sceau se fait à une réunion, avec tous les téléphones présents.
home-waiting =
    { $count ->
        [one] { $count } note en attend une plus ancienne, d’un téléphone voisin.
       *[other] { $count } notes en attendent de plus anciennes, d’un téléphone voisin.
    }
home-exchange = Nouvelles { $when }
home-exchange-never = pas encore de nouvelles

need-invite = Invitez vos voisins
need-invite-about = { NUMBER($people) } personnes sur { NUMBER($needed) } pour l’instant
need-check-in = Inscrivez-vous
need-check-in-about = Laissez un voisin filmer votre code, et filmez le sien
need-greet =
    { $more ->
        [one] Saluez encore { $more } voisin
       *[other] Saluez encore { $more } voisins
    }
need-greet-next = Par exemple { $name }, { $household }
need-greet-about = N’importe quel voisin pas encore salué ce soir
need-exchange = Partagez les nouvelles
need-exchange-about = Les téléphones de gens que vous avez salués en savent plus
need-headcount = Comptez les gens dans la salle
need-headcount-about = Trois personnes signent le nombre
need-seal = Scellez la réunion
need-seal-about = Tout est là. Chaque téléphone peut le proposer.
need-co-sign = Aidez le sceau à devenir valable
need-co-sign-about = { NUMBER($signed) } téléphones sur { NUMBER($needed) } pour l’instant. Filmez les nouvelles les uns des autres.
need-call = Convoquez une réunion
need-call-about = Dites où et quand
need-recognise = Laissez vos voisins vous reconnaître
need-recognise-about = La clé de ce téléphone est nouvelle. Inscrivez-vous à la réunion.
need-welcome = Vos voisins ont fondé le quartier
need-welcome-about = Vous n’étiez pas là ce soir-là. Venez à la prochaine réunion : on vous accueillera.
need-rebound = Ce nouveau téléphone est-il à vous ?
need-rebound-about = Des voisins relient un nouveau téléphone à vous. S’il n’est pas à vous, dites-le.
need-vouched = Garants pour vous : { NUMBER($have) } sur { NUMBER($need) }
need-vouched-about = Dès qu’il y en a assez, le prochain sceau vous accueille. Laissez d’autres voisins vous rencontrer.
