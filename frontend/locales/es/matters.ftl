# Asuntos: lo que el barrio debería tratar.

matters-title = Asuntos
matters-open =
    { $count ->
        [one] { $count } asunto abierto
       *[other] { $count } asuntos abiertos
    }
matters-bring = Traer un asunto
matters-which = Qué asuntos
matters-none = No hay nada pendiente
matters-none-about = ¿Hay una necesidad, un deseo, una preocupación o una noticia? Tráela: la próxima reunión la escucha.
matters-none-here = De esta clase no hay nada pendiente
matters-none-here-about = Mira las otras clases, o trae un asunto.
matters-dots-left =
    { $count ->
        [one] Te queda { $count } punto para decir qué es urgente.
       *[other] Te quedan { $count } puntos para decir qué es urgente.
    }
matters-no-gathering = En cuanto se convoque una reunión, todos podrán decir qué es urgente.
paper-agenda-print = Imprimir el orden del día
paper-agenda-title = Orden del día
paper-agenda-about = Primero va lo que quienes vienen ven más urgente. Lo que no alcance a tratarse sube la próxima vez.
paper-agenda-time = Hora
paper-agenda-matter = Asunto
paper-agenda-became = Qué pasó con él
paper-agenda-later = después

reach-all = Todos
reach-ours = Del barrio
reach-world = Del mundo
sort-need = Necesidad
sort-wish = Deseo
sort-worry = Preocupación
sort-news = Noticia

matter-dots =
    { $count ->
        [one] { $count } punto
       *[other] { $count } puntos
    }
matter-put-off =
    { $count ->
        [one] Aplazado una vez: sube
       *[other] Aplazado { $count } veces: sube
    }
matter-taken-tonight = tratado hoy
matter-put-off-tonight = aplazado hoy
matter-settled = ya no hace falta nada
matter-brought = { $name } · { $when }
matter-urgent = ¿Qué tan urgente es para ti?
matter-urgent-about = Tienes cinco puntos para todo lo pendiente. Lo que recibe más puntos va primero.
matter-less = Quitar un punto
matter-more = Dar un punto
matter-tonight = ¿Qué pasó hoy con esto?
matter-tonight-about = Todos los que están aquí pueden decirlo. Vale lo que diga la mayoría.
matter-take = Lo tratamos
matter-put-off-go = No hay tiempo: aplazar
matter-settle = Ya no hace falta nada
matter-settle-about = Tú lo trajiste, así que tú dices cuándo está resuelto.
matter-taken-times =
    { $count ->
        [one] Una reunión lo trató.
       *[other] { $count } reuniones lo trataron.
    }
matter-proposals = Propuestas que responden
matter-proposals-none = Nadie ha propuesto nada todavía.
matter-decided = Lo que se decidió sobre esto
matter-propose = Proponer algo

matter-new-title = Traer un asunto
matter-new-about = Todo el barrio puede leerlo.
matter-new-sort = ¿Qué es?
matter-new-reach = ¿A quién se refiere?
matter-new-line = En una línea
matter-new-line-hint = Por ejemplo: el arroyo del molino huele mal
matter-new-text = Más detalles
matter-new-text-hint = Qué pasó, desde cuándo, qué ayudaría. Puede quedar vacío.
matter-photos = Fotos
matter-photos-about = Hasta tres. Se les quita dónde y cuándo se tomaron.
matter-photo-add = Añadir una foto
matter-photo = Foto { NUMBER($number) }
matter-photo-out = Quitar la foto { NUMBER($number) }
matter-photo-missing = La foto { NUMBER($number) } aún no está en este teléfono. Las fotos no caben en los códigos: alguien del barrio puede guardar las suyas en un archivo, en Nosotros, Este teléfono.
matter-new-go = Traerlo

search-label = Buscar en asuntos, propuestas y notas
search-none = No se encontró nada.
search-matter = Asunto
search-proposal = Propuesta
search-note = Nota
