# Nosotros: personas, costumbres, historia, este teléfono, ajustes.

us-title = Nosotros
us-residents = Gente del barrio
us-empty = Todavía no hay nadie
us-empty-about = Invita a tu calle desde Reunión.
us-devices-none = sin teléfono

newcomers-title = Gente nueva
newcomers-about = Quien vive aquí se une cuando la avalan personas del barrio que la conocieron. El próximo sello la admite.
newcomers-waiting =
    { $count ->
        [one] { $count } persona espera
       *[other] { $count } personas esperan
    }
newcomers-none = Nadie espera
newcomers-none-about = Cuando alguien llegue al barrio, acércate a saludar. Avalan tres personas de dos hogares.
newcomers-vouched = con aval
newcomers-by = Avales de { $names }: vive aquí.
newcomers-next-seal = El próximo sello la admite.
newcomers-other-household = Falta el aval de alguien de otro hogar.
newcomers-vouch = La conocí; vive aquí
newcomers-take-back = Retirar mi palabra
newcomers-meet = Tiene teléfono: que sus dos teléfonos se encuentren.
newcomers-without-phone = Alguien del barrio sin teléfono
newcomers-without-phone-about = Participa como cualquiera: está, se le escucha, cuenta.
newcomers-name = Su nombre

practices-title = Costumbres
practices-about = Lo que acordamos. Solo una decisión de la reunión las cambia.
practices-changed = Cambió por decisión
practices-draft = Propuestas. La reunión de fundación las lee en voz alta y decide.
practices-guide = Elegirlas en común
practices-guide-read = Lee una en voz alta y pregunta por turnos: ¿nos sirve así?
practices-guide-usual = Si nadie objeta, sigan. El valor habitual es un buen comienzo: cámbienlo cuando duela, no antes.
practices-guide-change = Si alguien objeta, propón otro valor y pregunta al encuentro. Vale desde el sello, no la misma noche.
practices-who = ¿Quién es de aquí?
practices-meet = ¿Cómo nos encontramos?
practices-decide = ¿Cuándo queda algo decidido?
practices-send = ¿A quién enviamos, y por cuánto tiempo?
practices-other = Más
practices-change = Proponer otro valor
usual-value = Lo usual: { $value }

history-title = Historia
history-about = Cada sello es una reunión cuyos hechos revisaron todos los teléfonos.
history-empty = Todavía no hay sellos
history-empty-about = El primero se hace en la reunión de fundación.
history-seal = Sello { NUMBER($number) }
history-signed = { NUMBER($signed) } de { NUMBER($phones) } teléfonos de acuerdo

equivocation-title = Firmado dos veces
equivocation-about = Un teléfono firmó dos cosas distintas como si fueran una. Puede ser una copia recuperada o una clave copiada. Lo ve todo el mundo; hablen de ello cuando se reúnan.
equivocation-line = { $who }: número { NUMBER($seq) }
equivocation-unknown = Un teléfono sin nombre

phone-title = Este teléfono
phone-about = Tus claves, tu copia, archivos del barrio.
phone-identity = La marca de nuestro barrio
phone-identity-about = La misma en todos los teléfonos del barrio.
phone-device = La marca de este teléfono
phone-operations =
    { $count ->
        [one] { $count } anotación firmada en este teléfono
       *[other] { $count } anotaciones firmadas en este teléfono
    }
phone-copy = Guardar mi copia
phone-copy-about = Todo lo que puedes leer aquí, cerrado con una frase secreta. No puede firmar en tu nombre.
phone-copy-passphrase = Una frase secreta, al menos { NUMBER($least) } letras
phone-copy-go = Guardar mi copia
phone-export = Guardar las novedades en un archivo
phone-export-about = Para quien no estuvo: en una tarjeta de memoria, o como quieras.
phone-export-go = Guardar el archivo
phone-photos-about = Las fotos no caben en los códigos y tienen su propio archivo: las de todos los asuntos abiertos.
phone-photos-go = Guardar las fotos
phone-import = Recibir un archivo
phone-import-about = Un archivo de novedades de otro teléfono del barrio.
phone-import-go = Elegir el archivo
phone-saved = Guardado: { $place }
phone-lock = Bloquear
phone-lock-about = Pide el PIN la próxima vez.
phone-lock-go = Bloquear ahora

people-title = Personas en este teléfono
people-about = Las familias comparten teléfonos. Cada quien tiene sus claves y su PIN, y cuenta como cualquiera.
people-unnamed = Persona { NUMBER($number) }
people-by-pin = se abre con un PIN
people-by-phone = se abre con el teléfono
people-first-pin = Primero, tu propio PIN
people-first-pin-about = Ahora el teléfono abre tus claves por sí solo. Antes de que llegue otra persona, elige un PIN, para que solo tú puedas abrirlas.
people-add = Añadir a una persona
people-add-about = Dale el teléfono: escribe su nombre y elige su propio PIN. Nadie más tiene que saberlo.
people-label = Nombre en este teléfono
people-label-hint = Lo puede leer cualquiera que tome el teléfono.
people-add-go = Añadirme
people-added = { $name } ya puede abrir este teléfono. Pásaselo, y sigue por su cuenta.
people-rename = Mi nombre en este teléfono
people-rename-about = Sale en la primera pantalla, para elegir quién eres. Tu barrio no lo ve.
people-rename-label = Mi nombre aquí
people-rename-go = Guardar este nombre
people-pin = Cambiar mi PIN
people-pin-before = Tu PIN hasta ahora
people-pin-changed = Ahora solo el PIN nuevo abre tus claves.
people-leave = Dejar este teléfono
people-leave-about = El teléfono olvida tus claves para siempre. Lo que firmaste queda. En otro teléfono, el barrio puede reconocerte de nuevo.
people-leave-pin = Tu PIN, para saber que eres tú
people-leave-go = Olvidar aquí mis claves
hand-over = Pasar el teléfono
hand-over-about = Lo bloquea. La siguiente persona lo abre con su propio PIN.

settings-title = Idioma y aspecto
settings-look = Aspecto
settings-look-system = Como el teléfono
settings-look-light = Claro
settings-look-dark = Oscuro
settings-sound = Un sonido cuando saludas a alguien
settings-sound-on = Sí
settings-sound-off = No

cards-title = Tarjetas del barrio
cards-about = Para quienes no tienen teléfono. Una tarjeta solo dice quién es alguien: dos personas miran además la cara.
cards-all = Tarjetas para todo el barrio
cards-none = Aquí todo el mundo tiene teléfono
cards-none-about = Aun así puedes imprimir tarjetas para todo el barrio.
cards-code = Tarjeta de { $name }
cards-only = Esta tarjeta solo dice mi nombre. Dos personas del barrio dicen que estoy aquí.
cards-leave-out = Sin esta

safety-title = Quién puede ver qué
safety-about = Y lo que ninguna aplicación puede impedir
safety-seen = Se ve:
safety-unseen = No se ve:
safety-names = Tu nombre, tu dirección
safety-names-chosen = Tu nombre es el que tú elijas. Basta el de pila o un apodo.
safety-names-coarse = Tu dirección es tan general como quieras: una casa, o solo la calle.
safety-inside = La gente de tu barrio
safety-inside-names = Nombres y hogares.
safety-inside-met = Quién saludó a quién en qué reunión, y quién avaló a quién.
safety-inside-signed = Todo lo que firmas: lleva la marca de tu teléfono.
safety-inside-keys = Tus claves y tu PIN. Nunca salen de tu teléfono.
safety-inside-tokens = Pueden acordar que las listas cerradas guarden números y marcas secretas, no nombres: la costumbre «Lista sin nombres». Los teléfonos que vieron los nombres esa tarde quizá los recuerden.
safety-relay = Un repetidor que lleva mensajes
safety-relay-sizes = Cuánto pasa, y cuándo.
safety-relay-nothing = Las palabras de los mensajes, y los nombres.
safety-relay-later = Todavía no hay ningún repetidor. Por ahora las novedades solo van de teléfono a teléfono, o en un archivo.
safety-outside = Todas las demás personas
safety-outside-counts = Solo números, y textos que la reunión aprobó para otra gente.
safety-outside-names = Quién eres, o quién dijo qué.
safety-outside-photo = Una invitación no va cerrada. Muéstrala solo a quien tengas delante.
safety-spy = Alguien que se cuela
safety-spy-all = Todo lo que ve tu barrio, también lo de antes.
safety-spy-later = Lo que se escriba después, si lo consigue. Lo leído no se puede deshacer.
safety-spy-not = Tus claves. No puede firmar por ti.
safety-spy-door = Antes tienen que avalar personas de distintos hogares. Avala solo a quien hayas visto donde vive.
safety-spy-draft = Antes de la fundación, cualquiera con la invitación puede escribir personas inventadas en el borrador. Recibe sus novedades solo de gente que conoces.
safety-spy-alone = Una persona sola no cambia nada. Pero más de la mitad de los teléfonos de una sala llena sí: ven, y trae a más gente.
safety-stolen = Un teléfono perdido o robado
safety-stolen-open = Quien lo abre lee todo lo que tiene, y firma por ti.
safety-stolen-pin = Con PIN: frena a quien curiosea. Un PIN corto no frena a quien tiene una computadora. Usa seis o más cifras o letras.
safety-stolen-keystore = Sin PIN: es tan seguro como el bloqueo del propio teléfono.
safety-stolen-tell = Avisa enseguida a tu barrio.
safety-stolen-rebind = En la reunión, el barrio te reconoce con un teléfono nuevo. Desde entonces el viejo ya no habla por ti. Lo que tiene dentro aún se puede leer.
safety-paper = Papel
safety-paper-card = Una tarjeta del barrio solo dice un nombre. Con ella nadie gana voz.
safety-paper-roll = Una lista en papel tiene nombres y hogares. Cuando ya esté en los teléfonos, guárdala bien o quémala.
