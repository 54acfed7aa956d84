# Several neighbourhoods: splitting, joining, taking in, and going from one to another.

deed-split = Some of us may found { $name }
deed-split-about = Nobody has to go, and nobody is sent away. Whoever wants to founds the new neighbourhood with others, at least 5 people of 3 households, and then says here that they leave.
deed-join = We become one with { $name }
deed-join-about = Everybody comes along by themselves: they meet a neighbour from there, and those there decide to take them in. Until they leave here they stay residents here. What we signed stays readable.
deed-take-in =
    { $count ->
        [one] { $count } newcomer from { $name } becomes a resident
       *[other] { $count } newcomers from { $name } become residents
    }
deed-take-in-about = Each of them has met one of us, who says that they live here. With this decision they need no more vouches: they are residents with the seal. No more of them come with one seal than of us are there.
wording-deed-split = Part of us founds its own
wording-deed-join = We join another neighbourhood
wording-deed-take-in = We take in another's people
wording-split = What the new one is to be called
wording-kin = Which neighbourhood
wording-kin-choose = Choose one
wording-kin-film = Film their neighbourhood's code
wording-newcomers = Who comes
wording-newcomers-none = Nobody from there has met one of us yet. Let their phones meet ours first.
kin-root = After its seal { NUMBER($seal) }:
kin-same = Its record on this phone says the same.
kin-differs = Its record on this phone says something else. Ask your neighbours.
kin-unknown = This phone has no record of it. Compare the mark with somebody from there.
kin-code = Our code
kin-code-about = Another neighbourhood films it when one of us joins the other.
history-from = We come from { $name }
history-split = Some of us may found { $name }
history-join = We decided to join { $name }
history-take-in = We took in people from { $name }
history-decided = Decided with seal { NUMBER($seal) }
history-split-about = Whoever wants to, goes. Once you have founded it with others, say here, on the page of this phone, that you leave.
history-split-found = Found it
history-split-join = Others are founding it: join them
history-join-about = Close this neighbourhood for a while and let a neighbour from there meet you. Once they have taken you in, say here that you leave.
found-from-here = It will say that it comes from here, and by which decision. What you are here does not change.
others-title = Other neighbourhoods
others-about = We live in one place. When you move, or a street splits or becomes one with another, you may need two for a while.
others-open = Open { $name }
others-none = Go to another neighbourhood
