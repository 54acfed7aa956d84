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
newcomers-none-about = Cuando llegue alguien al barrio, ve a conocerle. La avalan tres personas de dos hogares.
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
practices-draft = Propuestas. La reunión de fundación las lee en voz alta y decide.
usual-value = Lo usual: { $value }

history-title = Historia
history-about = Cada sello es una reunión cuyos hechos revisaron todos los teléfonos.
history-empty = Todavía no hay sellos
history-empty-about = El primero se hace en la reunión de fundación.
history-seal = Sello { NUMBER($number) }
history-signed = { NUMBER($signed) } de { NUMBER($phones) } teléfonos de acuerdo

equivocation-title = Firmó dos veces
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
phone-import = Recibir un archivo
phone-import-about = Un archivo de novedades de otro teléfono del barrio.
phone-import-go = Elegir el archivo
phone-saved = Guardado: { $place }
phone-lock = Bloquear
phone-lock-about = Pide el PIN la próxima vez.
phone-lock-go = Bloquear ahora

settings-title = Idioma y aspecto
settings-look = Aspecto
settings-look-system = Como el teléfono
settings-look-light = Claro
settings-look-dark = Oscuro
settings-sound = Un sonido cuando saludas a alguien
settings-sound-on = Sí
settings-sound-off = No
