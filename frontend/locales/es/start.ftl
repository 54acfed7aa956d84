# Primer inicio, PIN, fundar, unirse, volver.

start-title = El barrio decide en común
start-about = Reúnanse en persona, decidan en común, guarden su propio registro. Sin cuenta y sin red.
start-found = Fundar un barrio
start-found-about = Empieza aquí e invita a tu calle
start-join = Soy del barrio
start-join-about = Filma una invitación, o que te conozcan
start-here = Unirme a { $name }
start-here-about = Ya está en este teléfono. Participa por tu cuenta.
start-bring-back = Recuperar mis datos
start-bring-back-about = De una copia que guardaste
start-picture = Un círculo de personas bajo un árbol

pin-title = Elige un PIN
pin-about = El PIN bloquea las claves de este teléfono, para que quien lo encuentre no pueda firmar en tu nombre.
pin-short = Un PIN corto frena a quien curiosea. No frena a quien tiene tiempo y una computadora: seis o más cifras o letras es mucho mejor.
pin-label = PIN, al menos 4 cifras o letras
pin-again = El mismo PIN otra vez
pin-differs = Los dos no son iguales.
pin-too-short = Al menos { NUMBER($least) } cifras o letras.
pin-forgotten = Nadie puede cambiarlo por ti. Si lo olvidas, el barrio puede reconocerte de nuevo cuando vuelvas a empezar.
pin-save = Guardar este PIN

unlock-title = Qué bueno verte otra vez
unlock-about = Tus claves están bloqueadas. Escribe tu PIN para abrirlas.
unlock-label = PIN
unlock-open = Abrir
unlock-who = ¿Quién eres?
unlock-who-about = Aquí cada quien tiene su propio PIN. Nadie ve lo de otra persona.
unlock-other = Soy otra persona

found-title = Fundar un barrio
found-about = Empieza como borrador. Se funda cuando al menos cinco personas de tres hogares se reúnen y lo sellan. Lo fundan todas las personas presentes; nadie está por encima de las demás.
found-street = Tu barrio
found-street-hint = Por ejemplo: Calle del Molino
found-first = La primera reunión
found-place = Dónde se reunirán
found-place-hint = Por ejemplo: la escuela vieja
found-date = Día
found-time = Hora
found-me = Sobre ti
found-name = Tu nombre, como prefieras
found-household = Tu hogar
found-household-hint = Por ejemplo: N.º 12. Tan general como quieras.
found-practices = Costumbres para empezar
found-practices-about = Son propuestas. Las leen juntos en voz alta en la primera reunión.
set-title = ¿Desde dónde empiezan?
set-usual = Lo habitual
set-usual-about = Valores que sirven para una calle de cien personas.
set-few = Unos pocos hogares
set-few-about = Dos personas avalan a quien llega, debe estar la mitad y bastan tres días de aviso.
set-many = Mucha gente que apenas se conoce
set-many-about = Avalan y saludan más personas, el quórum cuenta a quienes vinieron últimamente y los turnos para hablar son más cortos.
set-careful = Donde dejarse ver es un riesgo
set-careful-about = Avalan y saludan más personas, y el registro guarda cuántas vinieron, no quiénes.
found-go = Empezar el borrador

field-required = Llena esto, por favor.
field-long = Como máximo { NUMBER($most) } letras.
field-date = No entendemos ese día. Escríbelo así: 2027-03-14.
field-time = No entendemos esa hora. Escríbela así: 19:00.
field-past = Ese momento ya pasó.

join-title = Soy del barrio
join-about = Pide a alguien del barrio que abra Reunión y luego Invitar al barrio. Filma la imagen en movimiento de su teléfono hasta que se llene el círculo.
join-progress = { NUMBER($percent) } % de la invitación
join-found = Tienes una invitación
join-from = { $name }, de { $household }, te muestra esta invitación.
join-check = Levanta la vista: ¿es la persona que tienes delante?
join-go = Unirme
join-other = Filmar otra invitación
join-after = En la reunión, el barrio te saluda. Desde el próximo sello eres residente.

bring-title = Recuperar mis datos
bring-about = Abre la copia que guardaste. Devuelve todo lo que podías leer.
bring-file = El archivo que guardaste
bring-choose = Elegir el archivo
bring-chosen = Elegido: { $name }
bring-passphrase = La frase secreta de ese archivo
bring-next-title = Qué pasa después
bring-next = Este teléfono recibe una clave nueva. Puedes leer enseguida. En la próxima reunión el barrio te reconoce; después puedes firmar otra vez.
bring-go = Recuperar

found-name-hint = Basta el nombre de pila o un apodo. Lo ve tu barrio.
