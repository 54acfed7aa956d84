# Inicio.

home-gathering = Próxima reunión · { $when }
home-gathering-now = La reunión está en marcha
home-gathering-where = { $when }, { $place }
home-go = Entrar
home-no-gathering = No hay reunión convocada
home-no-gathering-about = Cualquiera puede convocar una.
home-needs = Te necesitan para esto
home-nothing = Ahora nada te necesita.
home-nothing-about = Disfruta la tarde.
home-last-seal = Último sello
home-sealed = Sello { NUMBER($number) }, reunión del { $date }
home-sealed-about = { NUMBER($roll) } en la lista · firme en este teléfono
home-no-seal = Todavía no hay nada sellado.
home-no-seal-about = El primer sello se hace en una reunión, con todos los teléfonos que hay ahí.
home-waiting =
    { $count ->
        [one] { $count } anotación espera a otra anterior, de un teléfono del barrio.
       *[other] { $count } anotaciones esperan a otras anteriores, de un teléfono del barrio.
    }
home-exchange = Novedades { $when }
home-exchange-never = sin novedades aún

need-invite = Invita a tu barrio
need-invite-about = { NUMBER($people) } de { NUMBER($needed) } personas hasta ahora
need-check-in = Anótate
need-check-in-about = Deja que alguien filme tu código y filma el suyo
need-greet =
    { $more ->
        [one] Saluda a { $more } persona más
       *[other] Saluda a { $more } personas más
    }
need-greet-next = Por ejemplo { $name }, { $household }
need-greet-about = A quien no hayas saludado hoy
need-exchange = Comparte las novedades
need-exchange-about = Saludaste a gente cuyo teléfono sabe más
need-headcount = Cuenta a la gente de la sala
need-headcount-about = Tres personas firman el número
need-seal = Sella la reunión
need-seal-about = Está todo. Cualquier teléfono puede proponerlo.
need-co-sign = Ayuda a que el sello sea firme
need-co-sign-about = { NUMBER($signed) } de { NUMBER($needed) } teléfonos hasta ahora. Fílmense las novedades.
need-call = Convoca una reunión
need-call-about = Di dónde y cuándo
home-rhythm = La próxima, según nuestro ritmo
need-recognise = Deja que el barrio te reconozca
need-recognise-about = La clave de este teléfono es nueva. Que lo conozcan quienes te conocen.
need-welcome = Tu barrio ya está fundado
need-welcome-about = Ese día no estabas. Ven a la próxima reunión: te darán la bienvenida.
need-come = Nada que hacer hasta entonces
need-come-about = Reunión: { $when }. Cuéntaselo a alguien del barrio.
need-call-too = Esta reunión urgente necesita quien la convoque
need-call-too-about = La convocan { NUMBER($have) } de las { NUMBER($need) } personas que hacen falta. Cada una de otro hogar.
need-more-people = Espera a más gente
need-more-people-about = Todavía faltan: { NUMBER($missing) }. Quien llega tarde solo se anota.
need-more-households = Espera a otro hogar
need-more-households-about = Hogares que todavía faltan: { NUMBER($missing) }.
need-not-due = Conversen hoy, sellen la próxima vez
need-not-due-about = Esta reunión llegó demasiado pronto después de la anterior. Convoca la próxima para un día más lejano.
need-left = Ya te fuiste. Buenas noches.
need-left-about = Al salir, deja que alguien filme tus novedades. Sigues en la lista, y tu teléfono firma también desde casa.
need-go-home = Todo listo: a casa
need-go-home-about = Lo de hoy está sellado, igual en todos los teléfonos.
need-choose = Hay dos versiones firmes
need-choose-about = Pesan lo mismo. Reúnanse una vez más: entonces contará una.
need-rest = Ahora no tienes nada que hacer
need-rest-about = La reunión sigue. Habla con alguien que aún no conoces.
need-rebound = ¿Es tuyo este teléfono nuevo?
need-rebound-about = Tu barrio va a unir a ti un teléfono nuevo. Si no es tuyo, dilo.
need-vouched = Avales para ti: { NUMBER($have) } de { NUMBER($need) }
need-vouched-about = Cuando sean suficientes, el próximo sello te admite. Deja que te conozca más gente.
