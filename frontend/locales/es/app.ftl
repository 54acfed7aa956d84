# Palabras de todas las pantallas.

app-name = Folkmoot
tabs-label = Pantallas
tab-home = Inicio
tab-gather = Reunión
tab-matters = Asuntos
tab-us = Nosotros
back = Atrás
retry = Intentar otra vez
loading = Un momento…
less = Menos
more = Más

people =
    { $count ->
        [one] { $count } persona
       *[other] { $count } personas
    }
households =
    { $count ->
        [one] { $count } hogar
       *[other] { $count } hogares
    }
phones =
    { $count ->
        [one] { $count } teléfono
       *[other] { $count } teléfonos
    }
two-facts = { $first } · { $second }
person-of-household = { $name }, { $household }
of-total = de { NUMBER($total) }
some-of = { NUMBER($some) } de { NUMBER($total) }

stage-draft = borrador
stage-visitor = sin reconocer aún
stage-disputed = dos versiones
badge-provisional = provisional
badge-newcomer = Desde hace poco
badge-me = tú

language-label = Idioma

camera-label = Imagen de la cámara
camera-aim = Apunta a su código
camera-starting = Abriendo la cámara…
camera-switch = Usar la otra cámara
camera-denied = Esta aplicación no tiene permiso para usar la cámara.
camera-denied-next = Dale permiso en los ajustes del teléfono, o escribe el código.
camera-missing = No se encontró ninguna cámara.
camera-missing-next = Escribe el código, o abre una foto de él.
camera-busy = Otra aplicación está usando la cámara.
camera-busy-next = Cierra esa aplicación e intenta otra vez.
camera-type = Escribir un código
camera-typed-label = El código, como te lo leen
camera-typed-hint = Los espacios y las minúsculas no importan.
camera-typed-send = Usar este código
camera-picture = Abrir la foto de un código
camera-picture-empty = No se encontró ningún código en esa foto.
camera-picture-empty-next = Prueba con una foto más nítida, con todo el código.
camera-light = Luz
camera-too-far = Acércate un poco más.
camera-too-dark = Está muy oscuro: hace falta más luz.
camera-glare = La luz se refleja: inclina un poco uno de los teléfonos.
camera-hold-still = No muevas el teléfono un momento.
camera-several = Hay más de un código en la imagen.
camera-several-middle = Se usa el del centro.
camera-another = Usar otro
