# Costumbres. Cada una necesita `practice-NAME` y `practice-NAME-about`.

practice-quorum-percent = Quórum
practice-quorum-percent-about = Cuántos debemos estar presentes para que una decisión valga.
practice-witnesses = Testigos
practice-witnesses-about = A cuántas personas saluda cada quien en una reunión.
practice-vouches = Avales
practice-vouches-about = Cuántas personas del barrio deben conocer a quien llega antes de que sea residente.
practice-rhythm-days = Ritmo
practice-rhythm-days-about = Cada cuánto nos reunimos, como máximo.
practice-notice-days = Aviso
practice-notice-days-about = Con cuánto tiempo se convoca una reunión que puede esperar.
practice-urgent-callers = Reuniones urgentes
practice-urgent-callers-about = Cuántas personas, cada una de otro hogar, convocan una reunión que no puede esperar.
practice-residents-per-delegate = Personas por cada delegada
practice-residents-per-delegate-about = Una persona delegada lleva nuestra palabra por cada tantos de nosotros.
practice-mandate-days = Duración de un mandato
practice-mandate-days-about = Cuánto dura el encargo de una persona delegada antes de decidir otra vez.
practice-report-back-days = Rendir cuentas
practice-report-back-days-about = En cuánto tiempo una persona delegada nos cuenta qué pasó.
practice-speaking-seconds = Tiempo para hablar
practice-speaking-seconds-about = Cuánto puede durar cada turno de palabra.
practice-matter-minutes = Tiempo por asunto
practice-matter-minutes-about = Cuánto tiempo prevé el orden del día para cada asunto.
practice-age-of-voice = Edad de voz
practice-age-of-voice-about = Desde esta edad una persona joven tiene voz. Da fe solo de quien ya la tiene.
practice-fairness-gatherings = Turnos justos
practice-fairness-gatherings-about = Quien habló poco en tantas reuniones pasadas habla primero.
practice-consent-percent = Lugar para hacerse a un lado
practice-consent-percent-about = Cuántas personas pueden hacerse a un lado antes de buscar una propuesta mejor.
practice-qualified-percent = Gran mayoría
practice-qualified-percent-about = Cuántas voces a favor hacen falta donde decide una gran mayoría.
practice-method-texts = Para aprobar una propuesta
practice-method-texts-about = Lo que hace falta al menos para decir sí a una propuesta.
practice-method-practices = Para cambiar una costumbre
practice-method-practices-about = Lo que hace falta al menos para cambiar lo que acordamos aquí.
practice-method-removal = Para que alguien deje de ser residente
practice-method-removal-about = Lo que hace falta al menos antes de que alguien deje de ser residente.
practice-method-kinship = Para dividirse o unirse
practice-method-kinship-about = Lo que hace falta al menos para dividirse, unirse a otro vecindario o acoger a otro.
practice-recent-attendees = Base del quórum
practice-recent-attendees-about = Todos los residentes, o solo quienes vinieron hace poco.

unit-percent = { NUMBER($value) } %
unit-days =
    { $value ->
        [one] { $value } día
       *[other] { $value } días
    }
unit-seconds =
    { $value ->
        [one] { $value } segundo
       *[other] { $value } segundos
    }
unit-minutes =
    { $value ->
        [one] { $value } minuto
       *[other] { $value } minutos
    }
unit-minutes-seconds = { NUMBER($minutes) } min { NUMBER($seconds) } s
unit-years =
    { $value ->
        [one] { $value } año
       *[other] { $value } años
    }
unit-gatherings =
    { $value ->
        [one] { $value } reunión
       *[other] { $value } reuniones
    }
unit-plain = { NUMBER($value) }
unit-all-residents = todos los residentes
unit-recent-attendees = quienes vinieron hace poco
unit-yes = sí
unit-no = no
unit-any-method = como elijamos cada vez

practice-roll-tokens = Lista sin nombres
practice-roll-tokens-about = Al cerrar una reunión se guarda cuántas personas había y una marca secreta de cada una, no quiénes eran.
