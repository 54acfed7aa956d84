# Actas, y reuniones pasadas.

minutes-title = Acta
minutes-open = Todavía no hay sello: esto aún puede cambiar.
minutes-closed-badge = con sello
minutes-closed = El sello { NUMBER($seal) } cerró esta reunión. Quien estuvo puede mejorar las notas hasta el próximo sello.
minutes-fixed-badge = definitiva
minutes-fixed = Un sello posterior fijó esta acta. Ya nada cambia en ella.
minutes-present =
    { $count ->
        [one] Estuvo { $count } persona
       *[other] Estuvieron { $count } personas
    }
minutes-names = Mostrar los nombres
minutes-no-names = Guardamos el número, no los nombres.
minutes-roles = Tareas
minutes-taken = Asuntos tratados
minutes-put-off = Aplazados
minutes-decisions = Decisiones
minutes-no-decisions = No se decidió nada.
minutes-room = { NUMBER($present) } en la sala; hacían falta { NUMBER($needed) }
minutes-asked = Se preguntó: { $when }
minutes-round = otra vez, ronda { NUMBER($round) }
minutes-deed = Lo que cambia: { $deed }
minutes-go = Leer el acta
minutes-proposal = Ver la propuesta
minutes-notes = Notas
minutes-no-notes = Todavía no hay notas. Lo que se decide aparece aquí solo; escribe lo demás que haya que recordar.
minutes-by = lo escribió { $name }
minutes-contrary = otras personas dicen otra cosa
minutes-contrary-about = Algunas notas dicen cosas distintas en el mismo lugar. Quedan las dos hasta que haya palabras mejores.
minutes-write = Escribir una nota
minutes-write-hint = Qué se dijo o qué pasó. Todo el barrio puede leerlo.
minutes-keep = Guardar la nota
minutes-better = Decirlo mejor
minutes-strike = Tacharla
minutes-heard = Quién habló, y cuánto
minutes-print = Imprimir
minutes-read = Volver a leer
minutes-save = Guardar como texto
minutes-data = Guardar para otros programas
minutes-mark = Escanéalo con Folkmoot: tu teléfono dice si tiene la misma acta.
minutes-check = Comprobar un acta impresa
minutes-check-about = Pon la marca del final del papel frente a la cámara.
minutes-same = Tu teléfono tiene esta misma acta, tal como la selló el barrio. Compara el papel con lo que muestra.
minutes-differ = Tu teléfono tiene otra acta de este encuentro. No te fíes del papel.
minutes-show = Ver lo que tiene mi teléfono
minutes-proof = Sello { NUMBER($seal) }. Las mismas palabras en cada teléfono significan la misma acta:

past-title = Reuniones pasadas
past-empty = Todavía no hay reuniones
past-empty-about = Después de la primera, aquí está su acta: quién vino, qué se decidió, qué se aplazó. Se junta sola.
past-last =
    { $days ->
        [0] Se reunieron hoy
        [one] Última reunión: hace { $days } día
       *[other] Última reunión: hace { $days } días
    }
past-decisions =
    { $count ->
        [one] { $count } decisión
       *[other] { $count } decisiones
    }
past-more = Más antiguas
