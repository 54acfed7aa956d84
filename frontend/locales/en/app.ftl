# Words of every screen.

app-name = Folkmoot
tabs-label = Screens
tab-home = Home
tab-gather = Gather
tab-matters = Matters
tab-us = Us
back = Back
retry = Try again
loading = One moment…
less = Less
more = More

people =
    { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
households =
    { $count ->
        [one] { $count } household
       *[other] { $count } households
    }
phones =
    { $count ->
        [one] { $count } phone
       *[other] { $count } phones
    }
two-facts = { $first } · { $second }
person-of-household = { $name }, { $household }
of-total = of { NUMBER($total) }
some-of = { NUMBER($some) } of { NUMBER($total) }

stage-draft = draft
stage-visitor = not recognised yet
stage-disputed = two versions
badge-provisional = provisional
badge-newcomer = New here
badge-me = you

language-label = Language

camera-label = Camera picture
camera-aim = Point at their code
camera-starting = Starting the camera…
camera-switch = Use the other camera
camera-denied = This app is not allowed to use the camera.
camera-denied-next = Allow it in the phone's settings, or type the code instead.
camera-missing = No camera was found.
camera-missing-next = Type the code instead, or open a picture of it.
camera-busy = Another app is using the camera.
camera-busy-next = Close that app, then try again.
camera-type = Type a code
camera-typed-label = The code, as your neighbour reads it out
camera-typed-hint = Spaces and small letters do not matter.
camera-typed-send = Use this code
camera-picture = Open a picture of a code
camera-picture-empty = No code was found in that picture.
camera-picture-empty-next = Try a sharper picture, with the whole code in it.
camera-light = Light
camera-too-far = Come a little closer.
camera-too-dark = It is too dark here: more light helps.
camera-glare = Light is reflected: tilt one of the phones a little.
camera-hold-still = Hold still for a moment.
camera-several = More than one code is in the picture.
camera-several-middle = The middle one is taken.
camera-another = Take another one
