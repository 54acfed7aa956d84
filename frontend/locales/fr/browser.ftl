# In a browser: the home screen, newer apps, little room, another tab.

install-title = Gardez Folkmoot sur ce téléphone
install-about = Depuis l’écran d’accueil, il s’ouvre comme toute autre app, sans réseau. Faites-le avant la création de vos clés : un navigateur peut oublier une page qui n’y est pas.
install-go = Le mettre sur l’écran d’accueil
install-share = Touchez le signe de partage, puis « Sur l’écran d’accueil ». Ouvrez Folkmoot de là.
install-menu = Ouvrez le menu du navigateur et choisissez « Ajouter à l’écran d’accueil » ou « Installer ». Ouvrez Folkmoot de là.
install-later = Continuer dans le navigateur
install-later-about = Si le navigateur oublie cette page, vos clés sont perdues, et vos voisins doivent vous reconnaître à nouveau.
install-done = Il est maintenant sur l’écran d’accueil. Ouvrez-le là.
notices = De ce téléphone
notice-update = Un Folkmoot plus récent est là.
notice-update-go = L’utiliser
notice-room = Il reste peu de place sur ce téléphone : { NUMBER($megabytes) } Mo.
notice-room-go = Enregistrer mes données
elsewhere-go = L’utiliser ici
