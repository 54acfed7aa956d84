# Varios barrios: dividirse, unirse, recibir, y pasar de uno a otro.

deed-split = Una parte puede fundar { $name }
deed-split-about = Nadie tiene que irse y a nadie se echa. Quien quiera funda el barrio nuevo con otras personas, al menos 5 de 3 hogares, y después dice aquí que se va.
deed-join = Nos unimos con { $name }
deed-join-about = Cada quien va por su cuenta: conoce a alguien de allí, y allí deciden recibirlo. Mientras no se vaya de aquí, sigue siendo residente aquí. Lo que firmamos se puede seguir leyendo.
deed-take-in =
    { $count ->
        [one] { $count } persona nueva de { $name } pasa a ser residente
       *[other] { $count } personas nuevas de { $name } pasan a ser residentes
    }
deed-take-in-about = Cada una conoció a alguien de aquí, que dice que vive aquí. Con esta decisión no hacen falta más avales: son residentes con el sello. Con un sello no entran más personas que las de aquí que estén presentes.
wording-deed-split = Una parte funda el suyo
wording-deed-join = Nos unimos a otro barrio
wording-deed-take-in = Recibimos a la gente de otro
wording-split = Cómo se llamará el nuevo
wording-kin = Qué barrio
wording-kin-choose = Elige uno
wording-kin-film = Filmar el código de ese barrio
wording-newcomers = Quiénes vienen
wording-newcomers-none = Nadie de allí ha conocido todavía a alguien de aquí. Que sus teléfonos conozcan primero a los nuestros.
kin-root = Después de su sello { NUMBER($seal) }:
kin-same = Su registro en este teléfono dice lo mismo.
kin-differs = Su registro en este teléfono dice otra cosa. Pregunta a tus vecinos.
kin-unknown = Este teléfono no tiene su registro. Compara la marca con alguien de allí.
kin-code = Nuestro código
kin-code-about = Otro barrio lo filma cuando uno de los dos se une al otro.
history-from = Venimos de { $name }
history-split = Una parte puede fundar { $name }
history-join = Decidimos unirnos a { $name }
history-take-in = Recibimos a gente de { $name }
history-decided = Decidido con el sello { NUMBER($seal) }
history-split-about = Va quien quiere. Cuando lo hayas fundado con otras personas, di aquí, en la página de este teléfono, que te vas.
history-split-found = Fundarlo
history-split-join = Otras personas lo están fundando: unirme
history-join-about = Cierra este barrio por un rato y que alguien de allí te conozca. Cuando te hayan recibido, di aquí que te vas.
found-from-here = Dirá que viene de aquí, y por qué decisión. Lo que eres aquí no cambia.
others-title = Otros barrios
others-about = Vivimos en un solo lugar. Al mudarte, o cuando una calle se divide o se une con otra, quizá necesites dos por un tiempo.
others-open = Abrir { $name }
others-none = Ir a otro barrio
