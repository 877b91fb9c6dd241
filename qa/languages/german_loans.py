"""English (and a few French) turns that the German press uses as they are: too big to fail.

Only what nobody would call untranslated stands here, so no turn that a German sentence has its own
plain words for (as soon as possible, at least, in the end). Commas do not count.
"""

from __future__ import annotations

_TURNS = """
all in one; system on a chip; on a chip;
up close and personal; all inclusive; all or nothing; all you can drink; all you can eat; always on;
and the winner is; anything goes; back on track; back to basics; back to business; back to normal;
back to school; back to the roots; behind the scenes; best in class; best of; best of both worlds;
best of five; best of three; better safe than sorry; bigger than life; bring your own device;
business as usual; business to business; business to consumer; buy and hold; buy one get one free;
buy now pay later; buy the dip; by the book; call to action; cash and carry; checks and balances;
come in and find out; coming of age; coming out; coming soon; command and control; copy and paste;
cradle to cradle; crime doesn't pay; dead on arrival; deal or no deal; do it yourself; do or die;
don't panic; don't worry be happy; dos and don'ts; down to earth; dressed to kill; early check-in;
easy come easy go; easy to use; end of life; end of story; end to end; everybody's darling;
fake it till you make it; fast and furious; first come first serve; first come first served;
first in first out; first things first; fit for purpose; fly in fly out; follow the money;
food for thought; forever young; free for all; friendly fire; friends and family;
friends with benefits; from dusk till dawn; from home; from nine to five; from scratch; from zero to
hero; game over; garbage in garbage out; getting things done; give and take; go with the flow;
good cop bad cop; good to know; grab and go; hard to get; here we go; here we go again;
high risk high reward; hire and fire; hit and run; hit or miss; hop on hop off; home sweet home;
how dare you; human in the loop; in a nutshell; in the loop; in the long run; in the making;
in the middle of nowhere; in the mix; in the mood; in the money; into the wild; it's a match;
it's the economy stupid; just do it; just for fun; just in case; just in time; just kidding;
keep calm and carry on; keep it simple; keep smiling; king of the hill; kiss and ride;
know your customer; ladies and gentlemen; ladies first; larger than life; last but not least;
last in first out; last man standing; last minute; late check-out; late checkout; law and order;
lead by example; learning by doing; learning on the job; less is more; life is life;
like it or not; live and let die; live and let live; lost and found; lost in translation;
love it or leave it; love it change it or leave it; made in; made to measure; make it or break it;
make love not war; make or break; make or buy; making of; man of the match; meet and greet;
middle of nowhere; middle of the road; mind the gap; mission accomplished; mission impossible;
mix and match; mobile first; money for nothing; more of the same; much ado about nothing;
my home is my castle; need to know; never change a running system; never change a winning team;
never ending story; never ever; never say never; new to market; next to nothing; nice to have;
nice to know; nice to meet you; nice try; no big deal; no comment; no deal; no future; no go;
no hard feelings; no matter what; no offense; no pain no gain; no problem; no pun intended;
no questions asked; no risk no fun; no strings attached; no taxation without representation;
no way; no worries; nobody is perfect; nobody's perfect; not amused; not for sale;
not in my backyard; now or never; off the grid; off the record; off the shelf; off topic; on air;
on and off; on demand; on fire; on point; on stage; on the edge; on the fly; on the go;
on the job; on the long run; on the record; on the road; on the road again; on the rocks;
on the run; on the spot; on time; on top; on top of that; on tour; once in a lifetime;
once upon a time; one in a million; one man one vote; one more thing; one of a kind;
one size fits all; one step beyond; open end; out and proud; out of area; out of control;
out of date; out of home; out of office; out of print; out of scope; out of stock;
out of the blue; out of the box; over and out; over the air; over the counter; over the top;
park and ride; part of the game; pay as you drive; pay as you go; pay per use; pay per view;
pay to play; pay what you want; peer to peer; people of color; person of color; plug and play;
point and click; point of care; point of interest; point of no return; point of sale;
point of view; poor but sexy; power to the people; print on demand; privacy by default;
privacy by design; proof of concept; proof of stake; proof of work; publish or perish;
pump and dump; ready for take-off; ready to drink; ready to eat; ready to go; ready to rumble;
ready to wear; rest in peace; return on investment; rise and shine; roll on roll off;
right or wrong my country; right to repair; rise and fall; rock around the clock; round the clock;
rules of engagement; same but different; same procedure as every year; same procedure as last year;
same same but different; save the date; search and rescue; second to none; security by design;
see you; see you later; see you soon; sense of humour; sense of urgency; sex sells; shame on you;
shit happens; shoot to kill; shop till you drop; show me the money; simply the best;
sink or swim; size matters; skin in the game; slow but sure; small is beautiful; so what;
software as a service; sooner or later; standing ovations; state of mind; state of play;
state of the art; state of the union; stay at home; stay hungry stay foolish; stay tuned;
step by step; still alive; stop and frisk; stop and go; straight to the point;
survival of the fittest; take a break; take it easy; take it or leave it; tax and spend;
terms and conditions; terms of trade; thank you for the music; thank you for your service;
that's it; that's life; the american dream; the american way of life; the big five; the big picture;
the day after; the medium is the message; the next big thing; the one and only; the place to be;
the real deal; the real thing; the show must go on; the sky is the limit;
the trend is your friend; the way to go; the winner takes it all; think big; think different;
think global act local; think positive; this is it; thoughts and prayers; time is money;
time to market; time will tell; tit for tat; to be announced; to be confirmed; to be continued;
to be honest; to be or not to be; to make a long story short; to whom it may concern; to the max;
to the moon; to the point; too big to fail; too big to jail; too cool for school;
too good to be true; too good to go; too hot to handle; too little too late; too much information;
top of the pops; top to bottom; track and trace; train the trainer; trial and error;
trick or treat; trust but verify; try and error; under construction; under cover; up and away;
up and coming; up and down; up and running; up to date; ups and downs; use it or lose it;
value for money; wait and see; wag the dog; walk and talk; walk of fame; walk of shame;
walk the talk; war on drugs; war on terror; wash and go; way of life; way to go; wear and tear;
what a wonderful world; what else; what if; what the fuck; what the hell; whatever it takes;
what you see is what you get; who cares; who is who; who's who; winner takes all;
winner takes it all; women of color; women only; word of mouth; work and travel; work from home;
work hard play hard; work in progress; work smart not hard; wrong place wrong time; yes or no;
yes we can; yes we did; you are what you eat; you get what you pay for; you made my day;
you never know; you never walk alone; you only live once; you'll never walk alone; zero to one;
all for one and one for all; one for all and all for one; big picture; big business; by the way;
case closed; fair enough; feel free; fun fact; hands on; hands off; happy hour; long story short;
love at first sight; must have; must haves; my cup of tea; not my cup of tea; never mind; no show;
oh my god; sell in may and go away; sorry not sorry; thank you; to be fair; whatever works;
who knows; you name it;
comme il faut; en bloc; en masse; en passant; en suite; en vogue; fait accompli; faute de mieux;
je ne sais quoi; laissez faire; noblesse oblige; par avion; par excellence; par force;
par ordre du mufti; par ordre de mufti; raison d'être; sine qua non; tant pis; vis à vis
"""
LOANS = frozenset(tuple(turn.split()) for turn in _TURNS.split(";"))
# Single words from English (and a few from elsewhere) that German writes small and inflects or
# leaves as they are: ein crazy Abend, das war tough, wow.
WORDS = frozenset(
    """
    adagio alive allegro alone alright amazing andante awesome awkward backstage basic blended
    bold boring bro btw bye carte cheap cheesy chill chilly ciao clean clumsy comfy contra cozy
    crazy creamy creepy crescendo cringe crispy cropped crunchy cum curiae curvy damn dark dead
    deadly deep default dirty dope dry dude easy edgy epic erectus everywhere exclusive facto
    fake famous fancy fide fine first flashy forever forma freaky fresh friendly fuck full fully
    fun funky funny fuzzy gay geek genderqueer girly glossy gorgeous green guilty hacky handmade
    handy healthy heavy hello hey hilarious hoc homemade honestly huge iconic icy inclusive
    indoor innovative instant intersex ivory jazzy juicy jure khaki kinky large laude lazy legit
    like literally lmao local lol lonely loud lovely low lucky messy metallic moody mortem
    motherfucking naughty navy neat neon nerdy next nice nope nude oldschool oops organic
    outdoor overall oversized pardon partum pence pink pint please posh presto pricey proud
    queer quo random ready real really relaxed retro rocky rough safe sapiens sassy scary second
    selfmade serious shady shiny shit shocking sick silky single situ skinny slim sloppy smoky
    smooth snappy sneaky soft spacy speedy spicy spooky standby steady straight strange strong
    stylish sugarfree super supply sure sweet tasty thanks tight tiny today together tonight top
    touch tough trashy trendy tricky triple true turbulent ugly ultra uncut undercover undressed
    unfair unisex unplugged upcoming upset urban used versa vintage viral vitae vitro vivo
    voluntary waterproof weird wet whatever wicked wild wow wtf yeah yep yes yummy
    """.split()
)
