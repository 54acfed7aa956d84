# In a browser: the home screen, newer apps, little room, another tab.

install-title = Guarda Folkmoot en este teléfono
install-about = Desde la pantalla de inicio se abre como cualquier app, sin red. Hazlo antes de crear tus llaves: un navegador puede olvidar una página que no está ahí.
install-go = Ponerlo en la pantalla de inicio
install-share = Toca el signo de compartir y luego «Añadir a pantalla de inicio». Abre Folkmoot desde ahí.
install-menu = Abre el menú del navegador y elige «Añadir a pantalla de inicio» o «Instalar». Abre Folkmoot desde ahí.
install-later = Seguir en el navegador
install-later-about = Si el navegador olvida esta página, tus llaves se pierden y tus vecinos tienen que reconocerte de nuevo.
install-done = Ya está en la pantalla de inicio. Ábrelo ahí.
notices = De este teléfono
notice-update = Hay un Folkmoot más nuevo.
notice-update-go = Usarlo ahora
notice-room = Queda poco espacio en este teléfono: { NUMBER($megabytes) } MB.
notice-room-go = Guardar mis datos
elsewhere-go = Usarlo aquí
