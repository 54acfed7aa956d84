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
home-rhythm = La prochaine, selon notre rythme
need-recognise = Laissez vos voisins vous reconnaître
need-recognise-about = La clé de ce téléphone est nouvelle. Faites-le rencontrer aux voisins qui vous connaissent.
need-welcome = Vos voisins ont fondé le quartier
need-welcome-about = Vous n’étiez pas là ce soir-là. Venez à la prochaine réunion : on vous accueillera.
need-come = Rien à faire d’ici là
need-come-about = Réunion : { $when }. Parlez-en à un voisin.
need-call-too = Il faut être plusieurs à convoquer cette réunion urgente
need-call-too-about = Convoquée par { NUMBER($have) } voisins sur { NUMBER($need) }. Chacun d’un autre foyer.
need-more-people = Attendez que d’autres arrivent
need-more-people-about = Il en manque encore : { NUMBER($missing) }. Qui arrive en retard s’inscrit, c’est tout.
need-more-households = Attendez un autre foyer
need-more-households-about = Foyers qui manquent encore : { NUMBER($missing) }.
need-not-due = Parlez ce soir, scellez la prochaine fois
need-not-due-about = Cette réunion vient trop tôt après la dernière. Convoquez la prochaine pour un jour plus lointain.
need-left = Vous avez quitté la réunion. Bonne nuit.
need-left-about = En sortant, laissez un voisin filmer vos nouvelles. Vous restez sur la liste, et votre téléphone signe aussi depuis chez vous.
need-go-home = Tout est fait : rentrez chez vous
need-go-home-about = Cette soirée est scellée, la même sur chaque téléphone.
need-choose = Deux versions sont valables
need-choose-about = Elles pèsent autant. Réunissez-vous encore une fois : alors l’une des deux compte.
need-rest = Rien à faire pour vous maintenant
need-rest-about = Les autres continuent. Parlez avec quelqu’un que vous ne connaissez pas encore.
need-rebound = Ce nouveau téléphone est-il à vous ?
need-rebound-about = Des voisins relient un nouveau téléphone à vous. S’il n’est pas à vous, dites-le.
need-vouched = Garants pour vous : { NUMBER($have) } sur { NUMBER($need) }
need-vouched-about = Dès qu’il y en a assez, le prochain sceau vous accueille. Laissez d’autres voisins vous rencontrer.
