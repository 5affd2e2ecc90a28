"""A small mission in memory, and stand-ins for everything outside the interface.

Mara works on the quay. Her badge gives away what she can open; three traces together give
away her street; her ship and a line in the newspaper give away when she sails.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from game.core.analysis import analyse
from game.core.contents import Area, Figure, Page, Photo, Route
from game.core.facts import parse_fact
from game.core.grades import Grade
from game.core.knowledge import (
    AtLeast,
    Category,
    Entity,
    Library,
    Objective,
    Pattern,
    Predicate,
    Source,
    Strength,
    Trait,
    World,
)
from game.core.mastery import Mastery, Result
from game.core.mission import Mission, Optimum
from game.core.scenario import (
    Audience,
    Briefing,
    Countermeasure,
    Debriefing,
    Detail,
    FixKind,
    Item,
    Line,
    Objectives,
    Part,
    Person,
    Reason,
    Scenario,
)
from game.ui.ports import AttemptInfo, MissionInfo, MissionProblem, NotSaved, NotTaken

MONDAY = datetime(2037, 3, 9, 18, 5)  # noqa: DTZ001 - the world has no zones


def facts(*texts):
    return tuple(parse_fact(text) for text in texts)


def predicate(name, types, sentence, category=None, tells=""):
    return Predicate(name, tuple((one,) for one in types.split()), sentence, category, tells)


PREDICATES = (
    predicate("carries", "person thing", "{0} carries {1}", Category.ROLE, "what opens it"),
    predicate("opens", "thing place", "{0} opens {1}"),
    predicate("can_open", "person place", "{0} can open {1}", Category.ROLE),
    predicate(
        "traced_to", "person place trace", "{2} leads from {0} to {1}", Category.HOME, "where"
    ),
    predicate("lives_on", "person place", "{0} lives on {1}", Category.HOME),
    predicate("crew_of", "person ship", "{0} sails with {1}", Category.DATES, "which ship"),
    predicate("leaves_on", "ship day", "{0} leaves on {1}", Category.DATES, "from when"),
    predicate("sails_on", "person day", "{0} sails on {1}", Category.DATES),
)

PATTERNS = (
    Pattern(
        id="a_pass_opens",
        body=facts("carries(P, X)", "opens(X, D)"),
        head=parse_fact("can_open(P, D)"),
        strength=Strength.CERTAIN,
        why="Whoever carries a pass opens what it opens.",
        trait=Trait.ASSOCIATION,
        objective="oversharing",
    ),
    Pattern(
        id="three_traces",
        body=facts("traced_to(P, T, X)"),
        head=parse_fact("lives_on(P, T)"),
        strength=Strength.LIKELY,
        why="Three different traces are an address.",
        trait=Trait.PROFILE,
        objective="counting",
        at_least=AtLeast(3, "X"),
    ),
    Pattern(
        id="crew_leaves",
        body=facts("crew_of(P, S)", "leaves_on(S, D)"),
        head=parse_fact("sails_on(P, D)"),
        strength=Strength.CERTAIN,
        why="A ship takes its crew along.",
        trait=Trait.ASSOCIATION,
        objective="joining",
    ),
)

ENTITIES = {
    entity.id: entity
    for entity in (
        Entity("mara", "person", "Mara"),
        Entity("red_card", "thing", "a red card"),
        Entity("store", "place", "the paint store"),
        Entity("quay_street", "place", "Quay Street"),
        Entity("map_trace", "trace", "a run"),
        Entity("listing_trace", "trace", "a listing"),
        Entity("mirror_trace", "trace", "a mirror"),
        Entity("gannet", "ship", "the Gannet"),
        Entity("friday", "day", "Friday"),
    )
}

SOURCES = {
    source.id: source
    for source in (
        Source("murmur", "Murmur", "microblog", "Short posts."),
        Source("framed", "Framed", "photo", "Photos."),
        Source("loopline", "Loopline", "route", "Runs."),
        Source("swapyard", "Swapyard", "market", "Things for sale."),
        Source("courier", "Courier", "news", "The local paper."),
    )
}

WORLD = World("quay", ENTITIES, SOURCES, facts("opens(red_card, store)"))

LIBRARY = Library(
    types=frozenset(entity.type for entity in ENTITIES.values()),
    predicates={one.name: one for one in PREDICATES},
    patterns={pattern.id: pattern for pattern in PATTERNS},
    objectives={
        one.id: one
        for one in (
            Objective("oversharing", "Oversharing", "Say when one item alone gives a line away"),
            Objective("counting", "Counting", "See when several traces are an address"),
            Objective("joining", "Joining", "Join pieces from different places"),
        )
    },
    worlds={"quay": WORLD},
)


def words_part(item, text, *reveals, why="It tells nothing by itself."):
    return Part(f"{item}.text", item, text, text, facts(*reveals), why)


def detail_part(item, detail):
    return Part(
        f"{item}.{detail.id}", item, detail.label, detail.looks, detail.reveals, detail.why, detail
    )


def fix(item, kind, *stops, points=1, notice=0):
    says = f"The item {item} changes."
    return Countermeasure(item, kind, points, notice, frozenset(stops), says)


def post(name, text, *reveals, days=0, source="murmur", author="mara"):
    """An item of words only."""
    part = words_part(name, text, *reveals)
    fixes = (
        fix(name, FixKind.LIMIT, part.id),
        fix(name, FixKind.REMOVE, part.id, points=3, notice=1),
    )
    return Item(
        id=name,
        title=text.rstrip("."),
        source=source,
        author=author,
        at=MONDAY - timedelta(days=days),
        audience=Audience.ANYONE,
        likes=4,
        text=text,
        content=None,
        parts=(part,),
        fixes=fixes,
    )


BADGE = Detail(
    "badge",
    "Badge on a lanyard",
    "A face and a red band.",
    facts("carries(mara, red_card)"),
    "The red band opens the paint store.",
    area=Area(600, 300, 100, 150),
)
MUG = Detail("mug", "Mug", "A blue mug.", (), "A mug is a mug.", area=Area(200, 400, 80, 90))

DESK = Item(
    id="desk",
    title="Desk at night",
    source="framed",
    author="mara",
    at=MONDAY,
    audience=Audience.ANYONE,
    likes=37,
    text="Last one out turns off the lamp.",
    content=Photo(scene="desk", sees="A desk after hours, one lamp on.", layers=("screen",)),
    parts=(
        words_part("desk", "Last one out turns off the lamp."),
        detail_part("desk", BADGE),
        detail_part("desk", MUG),
    ),
    fixes=(
        fix("desk", FixKind.BLUR, "desk.badge"),
        fix("desk", FixKind.REMOVE, "desk.badge", points=3, notice=1),
    ),
)

START = Detail(
    "start",
    "Where the runs start",
    "Every run starts at one door.",
    facts("traced_to(mara, quay_street, map_trace)"),
    "A door where every run starts is a home.",
    area=Area(400, 300, 60, 60),
)

LOOP = Item(
    id="loop",
    title="Morning loop",
    source="loopline",
    author="mara",
    at=MONDAY - timedelta(days=1),
    audience=Audience.MEMBERS,
    likes=3,
    text="Seven kilometres before breakfast.",
    content=Route(
        map="eastquay",
        sees="A loop through six streets.",
        path=((420, 320), (600, 300), (640, 480), (430, 500), (420, 320)),
        runs=18,
        figures=(Figure("18", "runs"), Figure("6", "weeks")),
        hours=tuple(18 if hour == 6 else 0 for hour in range(24)),
    ),
    parts=(
        words_part("loop", "Seven kilometres before breakfast."),
        detail_part("loop", START),
    ),
    fixes=(fix("loop", FixKind.LIMIT, "loop.start"),),
)

STREET = Detail(
    "street",
    "“Collect from Quay Street”",
    "A street to collect from.",
    facts("traced_to(mara, quay_street, listing_trace)"),
    "A street to collect from is one trace of a home.",
    quote="Collect from Quay Street",
)
PRICE = Detail(
    "price", "“Forty marks”", "A price.", (), "A price tells nothing.", quote="Forty marks"
)

SEAT = Item(
    id="seat",
    title="Bike seat for sale",
    source="swapyard",
    author="mara",
    at=MONDAY - timedelta(days=2),
    audience=Audience.ANYONE,
    likes=0,
    text="Small bike seat. Forty marks. Collect from Quay Street.",
    content=Page("listing", "Small bike seat, hardly used", (("Price", "40 marks"),)),
    parts=(detail_part("seat", PRICE), detail_part("seat", STREET)),
    fixes=(fix("seat", FixKind.LIMIT, "seat.street"),),
)

LEAVES = Detail(
    "leaves",
    "“The Gannet leaves on Friday”",
    "A ship and a day.",
    facts("leaves_on(gannet, friday)"),
    "The day is public. Whose day it is, is not.",
    quote="The Gannet leaves on Friday",
)

COURIER = Item(
    id="courier",
    title="Harbour notes",
    source="courier",
    author="newsroom",
    at=MONDAY - timedelta(days=3),
    audience=Audience.ANYONE,
    likes=0,
    text="The Gannet leaves on Friday. The band plays at noon.",
    content=Page("news", "Harbour notes", (("Edition", "Morning"),)),
    parts=(detail_part("courier", LEAVES),),
    keeper="A newspaper cannot be taken back.",
)

ITEMS = (
    DESK,
    post("buns", "Whoever put cardamom in buns: thank you."),
    LOOP,
    SEAT,
    post("mirror", "New hat.", "traced_to(mara, quay_street, mirror_trace)", days=2),
    post("crew", "Proud to be on the Gannet.", "crew_of(mara, gannet)", days=3),
    COURIER,
)

LINES = (
    Line(
        "role",
        Category.ROLE,
        "Can open the paint store",
        "What can Mara open?",
        parse_fact("can_open(mara, store)"),
        "Somebody may want it opened.",
        (Reason("known", "Everybody knows.", Grade.POOR, "They know of the store, not of her."),),
    ),
    Line(
        "home",
        Category.HOME,
        "Lives on Quay Street",
        "Which street does she live on?",
        parse_fact("lives_on(mara, quay_street)"),
        "A door is worth knowing.",
        (Reason("wave", "Neighbours wave anyway.", Grade.GOOD, "They do, and mean well."),),
    ),
    Line(
        "dates",
        Category.DATES,
        "Sails on Friday",
        "When does she sail?",
        parse_fact("sails_on(mara, friday)"),
        "Then it is known when she is away.",
    ),
)

SCENARIO = Scenario(
    id="quay",
    title="The Quay",
    number=2,
    chapter="First tiles",
    world=WORLD,
    library=LIBRARY,
    subject="mara",
    people={
        "mara": Person(
            "mara",
            "Mara Elst",
            "Mara",
            "marit",
            work="Painter, Quay Services",
            lives="Quay Town",
            bio="Paint, bread, running.",
        ),
    },
    entities={},
    known=(),
    lines=LINES,
    items=ITEMS,
    hints=("Look at what hangs round a neck.", "Count the traces of one street."),
    objectives=Objectives(practises=("counting",), tests=("oversharing", "joining")),
    briefing=Briefing(
        ("Her ship leaves this week.", "Nobody outside should know when."),
        "She has done nothing wrong.",
    ),
    debriefing=Debriefing(
        "Every trace was public.",
        "Nothing is left to join.",
        "If everything is a leak, nothing is.",
        ("What would you ask her to change first?",),
        ("Look at your own last photo.",),
        "She decides. You advise.",
    ),
    budget=6,
    minutes=5,
    source_text_hash="a" * 64,
)


def mission_of(scenario=SCENARIO):
    """The mission with its analysis; its cheapest fix changes the badge, a trace, the crew post."""
    best = Optimum(
        points=3,
        notice=0,
        choices=(("desk", FixKind.BLUR), ("loop", FixKind.LIMIT), ("crew", FixKind.LIMIT)),
        unique=False,
    )
    return Mission(scenario, analyse(scenario), best)


def long_mission(count):
    """The same mission with harmless posts added until there are ``count`` items."""
    more = tuple(
        post(f"post{number}", f"Post number {number} of a long week.", days=4 + number // 9)
        for number in range(count - len(ITEMS))
    )
    return mission_of(replace(SCENARIO, items=ITEMS + more))


class FakeMissions:
    """Missions in memory; a text instead of a mission is the problem of loading it."""

    def __init__(self, *missions, broken=()):
        self.by_id = {mission.scenario.id: mission for mission in missions}
        self.by_id.update(broken)

    def all(self):
        return [
            MissionInfo(one.id, one.title, one.number, one.chapter, one.minutes)
            for one in (
                mission.scenario
                if isinstance(mission, Mission)
                else replace(SCENARIO, id=mission_id)
                for mission_id, mission in self.by_id.items()
            )
        ]

    def load(self, mission):
        found = self.by_id[mission]
        if isinstance(found, Mission):
            return found
        raise MissionProblem(found)


class FakeRecords:
    """Records in memory.

    With ``full`` set, decisions are kept in memory only; with ``gone_on``, they are refused.
    """

    def __init__(self, notices=()):
        self.notices = notices
        self.full = ""
        self.gone_on = ""
        self.attempts = {}
        self.logs = {}
        self.finished = {}
        self.settings = {}

    def begin(self, mission):
        attempt = f"attempt-{len(self.attempts) + 1}"
        self.attempts[attempt] = mission.scenario
        self.logs[attempt] = []
        return attempt

    def append(self, attempt, sequence, action):
        if self.gone_on:
            raise NotTaken(self.gone_on)
        assert sequence == len(self.logs[attempt]), "the log has no gaps and no repeats"
        self.logs[attempt].append(action)
        if self.full:
            raise NotSaved(self.full)

    def actions(self, attempt):
        return tuple(self.logs[attempt])

    def unfinished(self):
        return [
            AttemptInfo(attempt, scenario.id, scenario.source_text_hash, "spot")
            for attempt, scenario in reversed(self.attempts.items())
            if attempt not in self.finished
        ]

    def finish(self, attempt, result):
        if self.gone_on:
            raise NotTaken(self.gone_on)
        self.finished[attempt] = result

    def mastery(self):
        results = {}
        for attempt, result in self.finished.items():
            results.setdefault(self.attempts[attempt].id, []).append(result)
        return {mission: Mastery(tuple(kept)) for mission, kept in results.items()}

    def setting(self, name, default):
        return self.settings.get(name, default)

    def set_setting(self, name, value):
        self.settings[name] = value


RESULT = Result(
    points=640, of=975, sensitivity=1.8, settled=0.7, precision=0.9, mended=1.0, efficiency=0.6
)
"""Of a finished attempt in which every step is being learned."""


def finished(*attempts):
    """Records in which attempts were finished: pairs of a mission and its result."""
    records = FakeRecords()
    for mission, result in attempts:
        records.finish(records.begin(mission), result)
    return records


class FakeClock:
    """A clock that goes on when told to."""

    def __init__(self):
        self.ms = 1000

    def now_ms(self):
        return self.ms
