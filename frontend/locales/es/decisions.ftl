# Decisiones: propuestas, preguntas a la reunión, voces, recuentos.

decisions-title = Decisiones
decisions-asked = Se pregunta ahora
decisions-open = Propuestas
decisions-decided = Decidido
decisions-past = Decisiones hasta ahora
decisions-past-empty = Todavía no hay nada decidido
decisions-past-empty-about = Lo que decidió una reunión sellada queda aquí para siempre, con la forma en que se decidió.
decisions-none = Todavía no hay nada que decidir
decisions-none-about = Propón algo. Cada cual puede redactarlo mejor, y en la reunión cualquiera puede preguntar a todos.
decisions-propose = Proponer algo
decisions-answer = Leer y responder
decisions-not-seated = Primero anótate con alguien del barrio: así puedes preguntar, contar y dar tu voz.

proposal-title = Propuesta
proposal-versions =
    { $count ->
        [one] { $count } versión
       *[other] { $count } versiones
    }
proposal-asked = se pregunta ahora
proposal-decided = decidida
proposal-refused = no aprobada
proposal-over = ya no está abierta
proposal-worded = Redacción de { $name } · { $when }
proposal-others = Otras versiones
proposal-options = Para elegir
proposal-answers = Responde a
proposal-settles = Si se aprueba, ahí ya no hace falta nada.
proposal-amend = Decirlo de otro modo
proposal-amend-about = Tus palabras quedan junto a las otras, hasta que se decida una versión.
proposal-questions = Preguntado a la reunión

deed-title = Si se aprueba
deed-practice = { $practice }: de { $from } a { $to }
deed-practice-to = { $practice }: { $to }
deed-remove = { $name } deja de ser residente

propose-title = Proponer algo
propose-about = Dilo de manera que todos puedan responder.
propose-answers = Tu propuesta responde a esto:
propose-settles = Si se aprueba, en ese asunto ya no hace falta nada
wording-line = En una línea
wording-line-hint = Por ejemplo: analizamos el agua junto con Valle del Arroyo
wording-text = El texto
wording-text-hint = Qué hacemos, quién, para cuándo, cuánto cuesta. Puede quedar vacío.
wording-option = Opción { NUMBER($number) }
wording-options = Opciones para elegir
wording-options-about = Sin opciones, la pregunta es de sí o no.
wording-options-add = Añadir opciones
wording-option-add = Una opción más
wording-options-problem = Escribe al menos dos opciones distintas, o ninguna.
wording-deed = ¿Qué hace?
wording-deed-none = Solo lo que dicen sus palabras
wording-deed-practice = Cambia una costumbre
wording-deed-remove = Alguien ya no vive aquí
wording-practice = Qué costumbre
wording-practice-choose = Elige una costumbre
wording-person = Quién
wording-person-choose = Elige una persona
wording-go = Proponerlo
wording-amend-go = Proponer estas palabras

ask-title = Preguntar a la reunión
ask-about = Cualquiera que esté aquí puede preguntar.
ask-version = ¿Con qué palabras?
ask-least = Para lo que esto hace, nuestra costumbre pide al menos: { $method }
ask-method = ¿Cómo decidimos?
ask-way = ¿Cómo reunimos las voces?
ask-seats = ¿Cuántas se eligen?
ask-now = Preguntar ahora
method-consent = Consentimiento
method-consent-about = Se aprueba si nadie lo bloquea con una razón. Bueno para lo que afecta a todos.
method-consensus = Consenso
method-consensus-about = Nadie bloquea, y más de la mitad dice que sí. Bueno para cosas grandes.
method-majority = Mayoría
method-majority-about = Más a favor que en contra. Bueno para preguntas pequeñas y rápidas.
method-qualified = Gran mayoría
method-qualified-about = Tantas voces a favor como dice nuestra costumbre. Bueno para lo difícil de deshacer.
method-temperature = Cómo se siente
method-temperature-about = De frío a cálido. No decide nada, y muestra dónde estamos.
method-ranked = En orden
method-ranked-about = Cada cual ordena las opciones. Bueno para elegir una entre muchas.
method-dots = Puntos
method-dots-about = Cada cual reparte cinco puntos. Bueno para saber qué hacer primero.
method-approval = Todas las que me gustan
method-approval-about = Cada cual marca todas las opciones que le gustan. Bueno para elegir personas.
method-lot = Por sorteo
method-lot-about = Tres números dichos en voz alta lo sortean. Bueno cuando todas sirven igual.
way-hands = Manos
way-hands-about = Se levantan manos; dos personas de dos hogares cuentan.
way-ballots = Con nombre
way-ballots-about = Cada cual responde en un teléfono o en papel.
way-box = Una caja
way-box-about = Papeles sin nombre en una caja; dos personas los cuentan.
way-secret = En secreto, en teléfonos
way-secret-about = Cada persona toma una papeleta sin nombre; los teléfonos de dos vecinos las cuentan.

answer-for = A favor
answer-against = En contra
answer-aside = Hacerse a un lado
answer-abstain = Sin opinión
answer-block = Bloquear
warmth-0 = Frío
warmth-1 = Fresco
warmth-2 = Intermedio
warmth-3 = Cálido
warmth-4 = Muy cálido

ballot-mine = Mi respuesta
ballot-mine-hands = No puedo levantar la mano, o bloqueo
ballot-mine-no-hand = No puedo levantar la mano
ballot-mine-hands-about = Quien responde aquí no levanta la mano.
ballot-given = Tu respuesta: { $answer }
ballot-given-plain = Tu respuesta cuenta.
ballot-change = Puedes cambiarla hasta que dos personas hayan contado.
ballot-helped = { $name } dio una respuesta por ti. Si respondes aquí, la tuya cuenta en su lugar.
ballot-late = Llegó después del recuento.
ballot-no-voice = En esto no tienes voz: solo la tienen residentes que están en la lista.
ballot-ranked-about = Toca las opciones, la mejor primero. Deja fuera lo que no quieres.
ballot-dots-about =
    { $count ->
        [one] Te queda { $count } punto.
       *[other] Te quedan { $count } puntos.
    }
ballot-reason = Por qué
ballot-reason-hint = Todos pueden leerlo, y queda en el acta.
ballot-reason-needed = Un bloqueo necesita su razón.
ballot-give = Dar mi respuesta
ballot-voices =
    { $count ->
        [one] { $count } respuesta hasta ahora
       *[other] { $count } respuestas hasta ahora
    }
other-title = Por alguien sin teléfono
other-about = Solo la propia persona decide lo que dice su respuesta.
other-person = De quién es la voz
other-cast = Cómo
other-passed = La persona toca aquí
other-assisted = Lo dice, y yo toco
other-paper = De su papel
other-paper-about = Alguien de otro hogar copia el mismo papel.
other-give = Dar su respuesta
other-given = Su respuesta está anotada.

count-voices-title = Contar
count-voices-about = Dos personas de dos hogares cuentan, cada una por su lado. Si cuentan lo mismo, vale.
count-present = Personas en la sala
count-hands-title = Manos
count-papers-title = Papeles en la caja
count-lot-title = Tres números, dichos por tres personas
count-lot-number = Número { NUMBER($number) }
count-paper = Siguiente papel
count-paper-add = Ponerlo con los otros
count-paper-back = Quitar el último
count-papers =
    { $count ->
        [one] { $count } papel
       *[other] { $count } papeles
    }
count-ballots-about = Las respuestas se cuentan solas. Di cuántas personas hay en la sala.
count-scan = Escanear los papeles
count-scan-about = Pon una papeleta frente a la cámara y toca lo que dice. Cada papel cuenta una vez.
count-scan-known = Ya escaneaste este papel. Esto es lo que anotaste.
count-scan-other = Esta papeleta es de otra pregunta.
count-scan-take = Anotarla
count-scan-skip = Dejarla fuera
count-scan-next = Hecho. Ahora el siguiente papel.
count-scan-amend = Cambiar el último
count-scanned =
    { $count ->
        [one] { $count } papel escaneado
       *[other] { $count } papeles escaneados
    }
ballots-print = Imprimir papeletas
ballots-title = Papeletas para imprimir
ballots-about = Una por cada persona con voz. Repártelas boca abajo y no anotes en ninguna lista quién recibió cuál.
ballots-count = Cuántas
ballots-go = Hacer las papeletas
ballot-paper-one = Marca una.
ballot-paper-order = Escribe 1 junto a lo mejor, 2 junto a lo siguiente, y así. Lo que quede vacío va al final.
ballot-paper-dots =
    { $count ->
        [one] Tienes { $count } punto.
       *[other] Tienes { $count } puntos. Dibújalos donde quieras.
    }
ballot-paper-all = Marca todo lo que te guste.
ballot-paper-fold = Dóblala y ponla en la caja. Sin nombre.
ballot-paper-code = El código de esta papeleta
count-enter = Conté esto
slip-title = Mi papeleta
slip-limits = Quien lleva tu papeleta no puede leerla. No te protege si las dos personas que cuentan se ponen de acuerdo, si alguien mira por encima de tu hombro o si todos responden lo mismo. Quién toma una papeleta es público.
slip-taken =
    { $count ->
        [one] { $count } papeleta tomada
       *[other] { $count } papeletas tomadas
    }
slip-held =
    { $count ->
        [one] { $count } papeleta en este teléfono
       *[other] { $count } papeletas en este teléfono
    }
slip-wait = Se pueden tomar papeletas cuando dos vecinos de dos hogares hayan abierto una urna. Filma el tablero.
slip-take = Tomar una papeleta
slip-take-about = Los teléfonos de dos vecinos la sellan sin verla. Desde entonces respondes a esta pregunta solo con la papeleta.
slip-elsewhere = Tomaste tu papeleta con otro teléfono tuyo.
slip-again = Más personas tomaron papeletas para otras dos urnas. Toma una de nuevo: lo que hayas echado antes no cuenta.
slip-stamping = Sellada por { NUMBER($count) } de 2 teléfonos. Deja que el tablero te filme y luego filma el tablero.
slip-cast = Echarla en la urna
slip-cast-about = No se puede sacar de nuevo.
slip-away = Tu papeleta está en camino. Deja que los vecinos y el tablero te filmen.
slip-alone = Tu teléfono no tiene más papeleta que la tuya. Deja que te filme primero un vecino que no cuente: así nadie sabe de quién es.
slip-counted = Tu papeleta fue contada.
slip-not-counted = Tu papeleta no fue contada. No llegó a tiempo a las dos urnas.
slip-no-phone = Quien no tiene teléfono escribe un papel para la caja de al lado.
slip-tellers = Cuentan estas dos personas y nadie más puede: { $names }. Si falla un teléfono suyo, la votación queda abierta: pregunta lo mismo otra vez.
no-block = Nadie puede bloquear en secreto ni en papel: un bloqueo necesita su motivo, con nombre.
urn-open = Abrir una urna
urn-open-about = Quien abre una cuenta al final. Tu teléfono sella papeletas por sí solo cuando filmas el tablero.
urn-opened = Tu urna está abierta. Primero reúne papeletas: filma el tablero y al otro que cuenta. Cuando estén todas, cuenta.
urn-spare = Las papeletas van a otras dos urnas. La tuya queda vacía y tú no cuentas.
count-beside-title = Papeles de la caja de al lado
count-papers-label = Papeles y papeletas
counting-open = Nadie ha contado todavía.
counting-one = { $name } ya contó. Ahora falta alguien de otro hogar.
counting-disagree = Cuenten otra vez, cada cual por su lado.
counting-closed = Contado por { $names }

verdict-passed = Se aprobó.
verdict-nobody-spoke = Nadie dio su voz.
verdict-too-few-for = Hubo muy pocas voces a favor.
verdict-blocked = Está bloqueada.
verdict-too-many-aside = Muchas personas se hicieron a un lado. Busquen una propuesta mejor.
verdict-no-quorum = Había muy pocas personas en la sala: { NUMBER($present) } de { NUMBER($needed) }.
verdict-too-many-voices = Hay más voces que personas. Pregunten otra vez.
verdict-tellers-disagree = Los recuentos no coinciden.
verdict-contradicted = Otra decisión de hoy dice lo contrario. Pregunten otra vez.
verdict-replaced = Una decisión posterior ocupa su lugar.
verdict-chosen = Elegido: { $options }
verdict-tied = Empate: { $options }. Elijan entre estas opciones.
verdict-reading = Así se siente. No decide nada.
verdict-provisional = Provisional hasta que se selle.
verdict-first = Primeras preferencias
verdict-asked-before = Aquí se pregunta por un texto anterior. Las voces no pasan a otras palabras.
named-aside = se hace a un lado
named-block = bloquea
named-no-reason = sin dar razón
apart-title = No cuentan tal como están
apart-several = respondió de varias maneras: cuenta una
apart-contrary = otras personas respondieron distinto en su nombre: no cuenta ninguna
apart-late = llegó después del recuento
apart-without-voice = no tiene voz en esto
apart-half-copied = solo una persona copió el papel

need-voice =
    { $count ->
        [one] Una pregunta espera tu respuesta
       *[other] { $count } preguntas esperan tu respuesta
    }
need-voice-about = La reunión decide ahora.
need-count-too = Cuenta tú también las voces
need-count-too-about = Alguien ya contó. Falta una persona de otro hogar.

gather-meeting = En la reunión
agenda-title = Orden del día
