# Reunión: anotarse, lista, recuento, novedades, sello.

gather-title = Reunión
gather-next = Lo que sigue
gather-here = Quién está aquí
gather-ready = Preparar
gather-founding = Reunión de fundación
gather-regular = Reunión general
gather-urgent = Reunión urgente
gather-callers = La convocan { NUMBER($have) } de las { NUMBER($need) } personas que hacen falta
gather-none = No hay reunión convocada
gather-none-about = Di dónde y cuándo. Cualquier residente puede.
gather-unsealed =
    { $count ->
        [one] { $count } anotación todavía sin sellar.
       *[other] { $count } anotaciones todavía sin sellar.
    }
gather-calendar = Añadir al calendario

quorum-reached = Ya hay gente suficiente
quorum-missing =
    { $missing ->
        [one] Falta { $missing } persona más
       *[other] Faltan { $missing } personas más
    }
quorum-households-missing =
    { $missing ->
        [one] Falta gente de { $missing } hogar más
       *[other] Falta gente de { $missing } hogares más
    }
quorum-needed = Hacen falta: { $people } de { $households }.
quorum-ring = Personas presentes: { NUMBER($present) }. Personas necesarias: { NUMBER($needed) }.

check-in-title = Anotarse
check-in-where = { $place } · sin red
check-in-offer = Deja que alguien filme esto
check-in-answer = Ahora deja que filmen tu respuesta
check-in-confirm = Último paso: deja que filmen esto
check-in-start-over = Empezar de nuevo
check-in-next-neighbour = Ya lo tienen: otra persona
check-in-code-label = Mi código para anotarme
check-in-spoken = Leerlo en voz alta
check-in-spoken-hide = Ocultar las letras
check-in-slower = Necesito más tiempo
check-in-slower-on = Tienes 45 segundos para cada código.
check-in-or-point = …o apunta al suyo
check-in-met = { $me } y { $other } se encontraron
check-in-you-met = Saludaste a { NUMBER($met) } de { NUMBER($wanted) } personas.
check-in-met-enough = Ya saludaste a suficientes. Saluda a más si quieres.
check-in-next = Ahora: { $name }, { $household }
check-in-half = Saludaste a { $name }. Fílmense las novedades para que cuente.
check-in-half-new =
    { $count ->
        [one] Saludaste a alguien nuevo. Fílmense las novedades para que cuente.
       *[other] Saludaste a { $count } personas nuevas. Fílmense las novedades para que cuente.
    }
check-in-show-answer = Listo. Ahora filman tu respuesta.
check-in-invitation = Eso es una invitación. Es para quien aún no tiene un barrio en su teléfono.

confirm-title = ¿Tienes a esta persona delante?
confirm-known = Tu barrio conoce este teléfono.
confirm-new = Este teléfono es nuevo en tu barrio.
confirm-then-show = Después, filman tu código una vez más.
confirm-yes = Sí, la veo
confirm-hold = Sigue apretando…
confirm-again = Aprieta otra vez para confirmar
confirm-hint = Mantén apretado el botón
confirm-no = No

roll-title = Lista
roll-about = Quienes se saludaron aquí hoy.
roll-empty = Todavía no hay nadie en la lista
roll-empty-about = La abren las dos primeras personas que se anotan juntas.
roll-list = Nombres
roll-web = Quién saludó a quién
roll-web-label = Personas: { NUMBER($people) }. Saludos entre ellas: { NUMBER($meetings) }.
roll-web-about = Cada línea es un saludo entre dos personas. Una red bien tejida es difícil de falsear.
roll-witnesses =
    { $count ->
        [one] saludó a { $count } persona
       *[other] saludó a { $count } personas
    }
roll-sealed = sellado
roll-met-me = contigo

count-title = Recuento
count-about = Cuenten a todas las personas de la sala, también a quienes no tienen teléfono. Tres personas firman el mismo número.
count-label = Personas en la sala
count-sign = Cuento { NUMBER($count) }
count-mine = Firmaste { NUMBER($count) }.
count-agreed = { NUMBER($signed) } de { NUMBER($wanted) } personas firmaron { NUMBER($count) }.
count-none = Todavía nadie firmó un número.
count-disputed = La lista es más larga que el recuento. Cuenten juntos otra vez.
count-not-seated = Anótate primero; después puedes firmar el recuento.

news-title = Compartir novedades
news-about = Los teléfonos se cuentan lo que saben, de pantalla a cámara. Nada pasa por una red.
news-show = Mostrar mis novedades
news-show-about = Otras personas filman esta pantalla. No la muevas.
news-film = Filmar las novedades de alguien
news-film-about = Apunta a la imagen en movimiento hasta que se llene el círculo.
news-easier = Más grande y más lento
news-code-label = Un código en movimiento
news-size = { NUMBER($frames) } imágenes, unos { NUMBER($seconds) } s
news-progress = { NUMBER($percent) } % recibido
news-waiting = Buscando un código en movimiento…
news-taken-title = Novedades recibidas
news-taken =
    { $new ->
        [one] { $new } anotación nueva.
       *[other] { $new } anotaciones nuevas.
    }
news-taken-nothing = Ya lo sabías todo.
news-taken-photos =
    { $count ->
        [one] { $count } foto nueva.
       *[other] { $count } fotos nuevas.
    }
news-taken-waiting =
    { $count ->
        [one] { $count } anotación espera a una anterior. Quizá la tenga otro teléfono.
       *[other] { $count } anotaciones esperan a otras anteriores. Quizá las tenga otro teléfono.
    }
news-taken-newer =
    { $count ->
        [one] { $count } anotación es para una aplicación más nueva. Se guarda.
       *[other] { $count } anotaciones son para una aplicación más nueva. Se guardan.
    }
news-co-signed = Tu teléfono llegó al mismo resultado y firmó el sello.
news-seal-held = El sello es firme.
news-back = Ahora muéstrales las tuyas
news-again = Filmar otro teléfono
news-check-in-instead = Ese es un código para anotarse. Usa la pantalla Anotarse.

invite-title = Invitar al barrio
invite-about = Abren la aplicación, eligen «Soy del barrio» y filman esto.

seal-title = Sello
seal-count =
    { $signed ->
        [one] { $signed } de { NUMBER($phones) } teléfonos está de acuerdo
       *[other] { $signed } de { NUMBER($phones) } teléfonos están de acuerdo
    }
seal-needed =
    { $needed ->
        [one] Es firme en cuanto { $needed } esté de acuerdo.
       *[other] Es firme en cuanto { $needed } estén de acuerdo.
    }
seal-ring = Teléfonos de acuerdo: { NUMBER($signed) } de { NUMBER($phones) }. Necesarios: { NUMBER($needed) }.
seal-mine = Tu teléfono está de acuerdo y firmó.
seal-mine-not = Tu teléfono todavía no firmó.
seal-others = Quienes comparten este teléfono firman por su cuenta: pásalo antes de que el sello sea firme.
seal-agrees-not = Tu teléfono llegó a otro resultado.
seal-agrees-not-next = Intercambia novedades con alguien, para que sepan lo mismo.
seal-proposed = Reuniendo firmas
seal-proposed-about = Hasta que sea firme, todo lo de hoy es provisional. Fílmense las novedades, y el número crece solo.
seal-holds = Es firme
seal-holds-about = Lo que pasó en esta reunión queda fijo, igual en todos los teléfonos.
seal-incomplete = A tu teléfono le falta una pieza
seal-incomplete-about = El sello nombra anotaciones que tu teléfono aún no tiene. Filma las novedades de alguien.
seal-disputed = Hay dos versiones firmes
seal-disputed-about = También es firme otro sello, y ese cuenta más. La próxima reunión lo mira y elige.
seal-root = Compara con otro teléfono
seal-root-about = Las mismas palabras en los dos teléfonos significan los mismos hechos.
seal-roll =
    { $count ->
        [one] { $count } persona en la lista
       *[other] { $count } personas en la lista
    }
seal-none = No se está sellando nada
seal-about = Un sello fija lo que hizo esta reunión. Cualquier teléfono de aquí puede proponerlo. Cada teléfono lo revisa por su cuenta y firma si llega a lo mismo.
seal-propose = Proponer el sello
seal-open = Sellar la apertura
seal-open-about = La reunión sigue. Desde este sello cuentan los nuevos y rigen las costumbres, esta misma noche.
seal-opened-about = Desde ahora cuentan los nuevos y rigen las costumbres. La reunión sigue; se sella otra vez cuando termina.
seal-not-yet = Todavía no
seal-why-people = Personas en la lista: { NUMBER($have) }. Hacen falta: { NUMBER($need) }.
seal-why-households = Hogares presentes: { NUMBER($have) }. Hacen falta: { NUMBER($need) }.
seal-why-not-seated = No estás en la lista. Anótate primero con alguien.
seal-why-under-way = Tu teléfono ya firmó un sello de esta reunión.
seal-why-nothing = No pasó nada que se pueda sellar.
seal-why-callers = Personas que convocaron esta reunión: { NUMBER($have) }. Hacen falta: { NUMBER($need) }.
seal-share = Compartir novedades
seal-founded = { $name } está fundado
seal-founded-about = Por todas las personas presentes. Aquí nadie está por encima de nadie.

call-rhythm =
    { $days ->
        [one] Acordaron reunirse cada día: esta es la próxima vez. Cámbiala como quieras.
       *[other] Acordaron reunirse cada { $days } días: esta es la próxima vez. Cámbiala como quieras.
    }
call-title = Convocar una reunión
call-about = Solo invitas. Convocar no te da ningún otro poder.
call-place = Dónde
call-urgent = Es urgente
call-notice = Acordamos convocar una reunión con { $time } de antelación. Lo que no puede esperar es urgente.
call-too-soon = Es demasiado pronto para que cuente como reunión regular: puede contar desde el { $date }. Lo que no puede esperar es urgente.
call-urgent-about = Tiene que convocarla gente de { NUMBER($households) } hogares, una persona de cada uno.
call-go = Convocar

# Sin teléfono
absent-title = Sin teléfono
absent-about = Dos personas de dos hogares dicen quién está aquí. Así nadie necesita un teléfono para contar.
absent-not-seated = Anótate primero. Después puedes decir quién más está aquí.
absent-none = Quienes no tienen teléfono ya están en la lista
absent-none-about = O aquí todo el mundo tiene uno.
absent-others = A alguien se le apagó el teléfono
absent-said = Dijiste que está aquí. Falta que lo diga también alguien de otro hogar.
absent-here = Está en la sala
absent-home = Fui a verla a su casa

# Tarjetas del barrio, filmadas
card-film = Filmar una tarjeta del barrio
card-of = La tarjeta dice { $name }. Mira a la persona: ¿es ella?
card-on-roll = { $name } ya está en la lista.
check-in-card = Esa es la tarjeta de { $name }. Úsala en «Sin teléfono».

# En papel
paper-print = Imprimir
paper-save = Guardar en un archivo
paper-save-about = Si aquí no se imprime nada, guarda el archivo y ábrelo donde haya una impresora.
flyer-title = Cartel
flyer-about = Para puertas y paredes, la semana anterior
flyer-meet = Nos reunimos.
flyer-decide = Decidimos en común.
flyer-nobody = Nadie manda.
flyer-bring = Qué traer
flyer-bring-what = Lo que necesitas, lo que te preocupa, lo que deseas. Una silla, si quieres.
flyer-no-phone = No hace falta teléfono
flyer-no-phone-about = A quien vive aquí se le escucha y se le cuenta.
flyer-code = Filma esto con la cámara del teléfono: pasa a tu calendario.
flyer-app = Consigue la app en casa: filma esto con la cámara del teléfono y abre la dirección.
paper-roll-title = Lista en papel
paper-roll-about = Para una tarde sin teléfonos
paper-roll-of = Lista de { $name }
paper-roll-sign = ¿Estás aquí? Firma junto a tu nombre.
paper-roll-name = Nombre
paper-roll-signature = Firma
paper-roll-more = Quien no está en la lista
paper-roll-after = Después, dos personas de dos hogares que te vieron la copian en sus teléfonos, en «Sin teléfono».

# Mover, cancelar, cuál reunión
change-title = Mover la reunión
change-about = Quien recibe tus novedades ve el nuevo lugar y la nueva hora.
change-go = Moverla
change-undo = Para deshacerlo, vuelve a ponerla como estaba.
gather-move = Moverla
gather-cancel = Retirar mi convocatoria
gather-cancelled = Retiraste tu convocatoria
gather-call-again = Convocarla de nuevo
gather-call-too = Convocarla también
gather-not-mine = Solo quien la convocó puede moverla o cancelarla.
gather-begun = Ya llegó gente: no se mueve ni se cancela.
gather-moved-from = Se movió. Antes: { $when }, { $place }
gather-open = ¿En cuál estás?
gather-open-about = Hay más de una reunión abierta. Elige en la que estás.
gather-open-here = En la lista: { NUMBER($here) }
gather-chosen = Esta
gather-place-facts = Sobre este lugar
gather-place-none = Describir este lugar
live-here = Aquí ahora: { NUMBER($present) } de { NUMBER($roll) } en la lista
live-leave = Me voy ahora
live-back = Ya volví
live-about = Quien se va sigue en la lista y puede firmar también desde su casa.
live-left = Se fue a casa
live-they-left = Se fue a casa
live-they-back = Está aquí

# La lista en papel
sheet-title = Lista en papel
sheet-about = Dos personas de dos hogares copian, cada una, la hoja firmada. Quien está en las dos copias está en la lista.
sheet-not-seated = Anótate primero. Después puedes copiar la hoja.
sheet-search = Busca un nombre
sheet-ticked = Nombres marcados: { NUMBER($count) }
sheet-save = Eso dice la hoja
sheet-saved = Tu copia está guardada. Puedes cambiarla hasta el sello.
sheet-none-other = Nadie más copió la hoja todavía. Pídelo a alguien de otro hogar.
sheet-others = También la copió { $names }
sheet-agree = Las dos copias dicen lo mismo: { NUMBER($count) } personas.
sheet-only-mine = Solo en tu copia
sheet-only-theirs = Solo en la otra copia
sheet-look = Vuelvan a mirar la hoja y corrijan una de las copias.
sheet-no-name = Nadie del barrio tiene ese nombre.

# Lugares de reunión
places-title = Lugares de reunión
places-about = Lo que el barrio sabe de los lugares donde se reúne. Cualquiera puede confirmarlo o corregirlo. Los lugares no son de nadie.
places-none = Todavía no hay lugares descritos
places-none-about = Describe uno abajo: así la gente sabe si puede entrar.
places-known = Lugares que conocen
places-new = Describir un lugar
places-new-about = Escribe lo que sabes. Deja vacío lo demás.
places-name = Cómo lo llama la gente
places-add = Describirlo
places-people = Personas que dicen algo: { NUMBER($people) }
places-unknown = Nadie lo dijo todavía
places-confirmed = Lo confirman: { NUMBER($people) }
places-otherwise = Dicen otra cosa: { NUMBER($people) }
places-mine = Tú lo dices
places-confirm = Sí, así es
places-correct = Corregirlo
places-say = Yo lo sé
places-save = Decirlo
places-take-back = Retirar lo que dije
places-yes = Sí
places-no = No
places-steps-none = Sin escalones
fact-finding = Cómo llegar
fact-steps = Escalones en la puerta
fact-ramp = Rampa
fact-toilet = Baño sin escalones
fact-seats = Asientos
fact-keys = Quién tiene llaves
fact-heating = Calefacción
fact-childcare = Cuidado infantil
fact-way-home = Camino seguro a casa
gather-called-off = Cancelada
field-too-far = Queda demasiado lejos del día convocado. Convoca otra reunión.
count-disputed-left = Personas que se fueron a casa: { NUMBER($left) }. Cuéntenlas también, si estuvieron aquí.
seal-why-paper = De quienes no se anotaron por su cuenta solo cuentan tantos como sí lo hicieron: { NUMBER($counted) } en total.

# El tablero de la sala
board-title = Tablero de la sala
board-about = Pon este teléfono donde puedan filmarlo. Cada persona le muestra sus novedades y después todas filman lo que muestra.
board-collect = Muéstrenme sus novedades, una persona a la vez
board-here = Novedades de { NUMBER($here) } de las { NUMBER($all) } personas presentes
board-missing = Todavía faltan
board-nobody-missing = Están las novedades de todas las personas
board-got = Recibido: { $name }
board-play = Mostrarlo a la sala
board-stop = Volver a recibir
board-propose = Proponer el sello
board-signed = { NUMBER($signed) } de { NUMBER($needed) } teléfonos de acuerdo
board-held = Es firme. Filmen esto una vez más, y buenas noches.
board-more = Para quienes no estaban: mostrar todo desde la última reunión
mine-title = Mostrar al tablero
mine-about = Ponlo frente al tablero de la sala hasta que suene.
news-mine = Mostrar al tablero lo que dije
