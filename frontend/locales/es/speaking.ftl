# Quién habla, y tareas por sorteo.

speaking-title = Hablar
speaking-about = Habla primero quien menos ha hablado.
speaking-now = Habla { $name }
speaking-of = de { $time }
speaking-ring = { $time } de { $all }
speaking-time-up = Se acabó el tiempo. Ve terminando, por favor.
speaking-stop = Ya habló
speaking-next = Sigue en la lista
speaking-start = Empezar
speaking-give-up = Deja pasar su turno
speaking-gives-up = { $name } deja pasar su turno
speaking-nobody = Nadie espera para hablar
speaking-nobody-about = Toca abajo o levanta la mano: quien tenga esta página abierta te pone en la lista.
speaking-me = Quiero hablar
speaking-leave = Quítame de la lista
speaking-order = Cuestión de orden
speaking-order-leave = Retiro mi cuestión de orden
speaking-order-about = Una cuestión de orden trata de cómo seguimos, no del asunto. Se escucha enseguida: sé breve.
speaking-not-seated = Primero anótate con alguien del barrio. Después puedes hablar y poner a otras personas en la lista.
speaking-then = Después
speaking-list = En la lista
speaking-why = Primero van las cuestiones de orden. Después, quien menos habló en esta reunión y en las últimas.
speaking-hands = Alguien levantó la mano
speaking-hands-for = Para qué
speaking-turn = Un turno para hablar
speaking-heard = Tiempo hablado hoy
because-order = una cuestión de orden se escucha enseguida
because-never = nunca ha hablado en nuestras reuniones
because-not-tonight = hoy todavía no; antes, { $time }
because-heard = ya habló { $time }
speaking-off = { $name } ya no está en la lista.
speaking-off-back = Volver a poner
speaking-stopped = { $name } habló { $time }.
speaking-stopped-back = Aún no termina
speaking-passed = { $name } pasa.
speaking-passed-back = Preguntar otra vez
speaking-round = Ronda
speaking-round-about =
    { $count ->
        [one] { $count } persona aquí no ha dicho nada todavía. Pregúntenle: se puede pasar.
       *[other] { $count } personas aquí no han dicho nada todavía. Pregunten a cada una: se puede pasar.
    }
speaking-round-start = Empezar la ronda
speaking-round-left = Faltan por preguntar: { NUMBER($count) }
speaking-round-speaks = Habla
speaking-round-passes = Pasa
speaking-round-end = Terminar la ronda
speaking-round-done = Se preguntó a todo el mundo
speaking-round-none = Todo el mundo aquí ha hablado o está en la lista.
people-more =
    { $count ->
        [one] { $count } persona más: escribe un nombre.
       *[other] { $count } personas más: escribe un nombre.
    }

roles-title = Tareas por sorteo
roles-about = Un sorteo es azar: nadie elige a quién le toca una tarea, y nadie puede torcerlo. Quien quiere levanta la mano, tres personas dicen números, y con eso cada teléfono encuentra los mismos nombres.
roles-tonight = Una tarea es solo para hoy. No da ningún poder: todo el mundo puede seguir haciendo de todo.
role-facilitator = Ayuda a que se oiga a todo el mundo
role-stack-taker = Lleva la lista para hablar
role-timekeeper = Cuida el tiempo
role-minute-taker = Escribe el acta
roles-not-seated = Primero anótate con alguien del barrio. Después puedes escribir lo que oyes.
roles-draw = Anotar el sorteo
roles-draw-about = Dos personas de dos hogares anotan cada una lo que ven y oyen por su cuenta. Si las dos anotaron lo mismo, el sorteo está hecho.
roles-willing = ¿Quién levanta la mano?
roles-hands =
    { $count ->
        [one] { $count } mano
       *[other] { $count } manos
    }
roles-numbers = ¿Qué números dicen tres personas, una tras otra? Hasta 999.
roles-enter = Anotar
roles-number-problem = Un número de 0 a 999.
roles-no-hands = Toca al menos un nombre.
roles-correct = Corregir lo que anoté
roles-entered-none = Nadie ha anotado el sorteo todavía.
roles-entered-mine = Ya lo anotaste. Ahora alguien de otro hogar anota lo mismo.
roles-entered-one = Lo anotó { $names }. Ahora alguien de otro hogar anota lo que oyó.
roles-entered-differ = No coincide lo que anotaron { $names }. Lean juntos manos y números, y corrijan lo que estaba mal.
roles-entered-same = El sorteo está hecho. Anotaron lo mismo: { $names }.
roles-called = Números dichos: { $numbers }
roles-next = Si no, entonces: { $names }
roles-nobody = Nadie levantó la mano.
roles-all-declined = Quienes levantaron la mano han dicho que no.
roles-declined = Dijeron que no: { $names }
roles-not-me = Yo no
roles-not-they = Dice que no
roles-after-all = { $name } lo hace, al final
