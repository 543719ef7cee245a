"""The schema as the sum of its steps. A step that was released is never changed: append another one.

Times are microseconds (`values`); what is a list in Python is JSON. Rows that people can have erased
carry AUTOINCREMENT, so that no id in an old button ever points at somebody else's row.
"""

from sqlite_utils import Database, Migrations

STEPS = Migrations("rasid")


def _all(db: Database, statements: tuple[str, ...]) -> None:
    for statement in statements:
        db.execute(statement)


@STEPS(name="001-news")
def news(db: Database) -> None:
    """Feeds, entries with their former texts, stories and the keys by which entries find them."""
    _all(db, (_FEEDS, *_STORIES, *_ENTRIES))


@STEPS(name="002-people")
def people(db: Database) -> None:
    """Subscribers, what they are asked, their watches; and the sequences that outlive rows."""
    _all(db, (*_SUBSCRIBERS, _QUESTIONS, *_WATCHES))


@STEPS(name="003-alerts")
def alerts(db: Database) -> None:
    """Decisions, deliveries, and the facts that the program keeps about itself."""
    _all(db, (*_ALERTS, *_DELIVERIES, _MARKS))


@STEPS(name="004-hot-paths")
def hot_paths(db: Database) -> None:
    """Indexes of what is asked at every tick, so that its cost does not grow with the archive."""
    _all(db, _HOT_PATHS)


@STEPS(name="005-rhythm")
def rhythm(db: Database) -> None:
    """What polling learns of a feed's rhythm and of where it lives now."""
    _all(db, _RHYTHM)


@STEPS(name="006-places")
def places(db: Database) -> None:
    """Who looks after which chat, and words of invitation."""
    _all(db, _PLACES)


@STEPS(name="007-line")
def line(db: Database) -> None:
    """What was received from people and waits to be handled; the line of messages to each subscriber."""
    _all(db, (_INBOX, *_LINE))


_PLACES = (
    """
CREATE TABLE stewards (
    subscriber_id INTEGER NOT NULL REFERENCES subscribers ON DELETE CASCADE,
    person TEXT NOT NULL,
    speaks INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (person, subscriber_id)
) STRICT, WITHOUT ROWID""",
    """
CREATE TABLE invitations (
    word TEXT PRIMARY KEY,
    made_by TEXT NOT NULL,
    until INTEGER NOT NULL,
    remaining INTEGER NOT NULL
) STRICT""",
)

_INBOX = """
CREATE TABLE inbox (
    id INTEGER PRIMARY KEY,
    mark TEXT NOT NULL,
    body TEXT NOT NULL,
    received INTEGER NOT NULL,
    handled INTEGER
) STRICT"""

_LINE = (
    "CREATE INDEX inbox_waiting ON inbox (id) WHERE handled IS NULL",
    """
CREATE INDEX deliveries_unsent ON deliveries (subscriber_id, id)
    WHERE receipt IS NULL AND state IN ('due', 'claimed', 'failed')""",
)

_RHYTHM = (
    "ALTER TABLE feeds ADD COLUMN last_news INTEGER",
    "ALTER TABLE feeds ADD COLUMN last_full INTEGER",
    "ALTER TABLE feeds ADD COLUMN address TEXT",
    "ALTER TABLE feeds ADD COLUMN moves INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE feeds ADD COLUMN kind TEXT",
    "ALTER TABLE feeds ADD COLUMN article INTEGER NOT NULL DEFAULT 0",
    # 1: added by hand, and not for the config file to take away again.
    "ALTER TABLE feeds ADD COLUMN added INTEGER NOT NULL DEFAULT 0",
)

_FEEDS = """
CREATE TABLE feeds (
    id INTEGER PRIMARY KEY,
    url TEXT NOT NULL UNIQUE,
    source TEXT NOT NULL,
    language TEXT,
    country TEXT,
    polled INTEGER NOT NULL,
    next_check INTEGER NOT NULL,
    etag TEXT,
    last_modified TEXT,
    body_hash TEXT,
    failures INTEGER NOT NULL,
    last_success INTEGER,
    last_error TEXT,
    lease_until INTEGER
) STRICT"""

_STORIES = (
    """
CREATE TABLE stories (
    id INTEGER PRIMARY KEY,
    headline TEXT NOT NULL,
    lead TEXT NOT NULL,
    url TEXT NOT NULL,
    language TEXT NOT NULL,
    source TEXT NOT NULL,
    published INTEGER,
    first_seen INTEGER NOT NULL,
    last_seen INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    folded TEXT NOT NULL  -- headline and lead as `text.fold` makes them, for the search in the history
) STRICT""",
    """
CREATE TABLE story_keys (
    kind TEXT NOT NULL,
    scope TEXT NOT NULL,
    value TEXT NOT NULL,
    story_id INTEGER NOT NULL REFERENCES stories ON DELETE CASCADE,
    PRIMARY KEY (kind, scope, value, story_id)
) STRICT, WITHOUT ROWID""",
)

_ENTRIES = (
    """
CREATE TABLE entries (
    id INTEGER PRIMARY KEY,
    feed_id INTEGER NOT NULL REFERENCES feeds,
    story_id INTEGER NOT NULL REFERENCES stories,
    guid TEXT NOT NULL,
    url TEXT NOT NULL,
    title TEXT NOT NULL,
    summary TEXT NOT NULL,
    content TEXT NOT NULL,
    author TEXT NOT NULL,
    tags TEXT NOT NULL,
    declared_language TEXT,
    published INTEGER,
    lead TEXT NOT NULL,
    source TEXT NOT NULL,
    country TEXT,
    language TEXT NOT NULL,
    first_seen INTEGER NOT NULL,
    UNIQUE (feed_id, guid)
) STRICT""",
    "CREATE INDEX entries_of_story ON entries (story_id)",
    """
CREATE TABLE former_entries (
    id INTEGER PRIMARY KEY,
    entry_id INTEGER NOT NULL REFERENCES entries ON DELETE CASCADE,
    replaced INTEGER NOT NULL,
    url TEXT NOT NULL,
    title TEXT NOT NULL,
    summary TEXT NOT NULL,
    content TEXT NOT NULL,
    author TEXT NOT NULL,
    tags TEXT NOT NULL,
    declared_language TEXT,
    published INTEGER,
    lead TEXT NOT NULL
) STRICT""",
    "CREATE INDEX former_entries_of ON former_entries (entry_id)",
)

_SUBSCRIBERS = (
    """
CREATE TABLE subscribers (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    channel TEXT NOT NULL,
    chat TEXT NOT NULL,
    thread INTEGER,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    language TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    state TEXT NOT NULL,
    created INTEGER NOT NULL,
    gone_reason TEXT NOT NULL
) STRICT""",
    # To a plain unique index two NULLs differ; here a chat without a thread is one address.
    """
CREATE UNIQUE INDEX subscribers_address
    ON subscribers (channel, chat, thread IS NULL, ifnull(thread, 0))""",
)

_QUESTIONS = """
CREATE TABLE questions (
    subscriber_id INTEGER PRIMARY KEY REFERENCES subscribers ON DELETE CASCADE,
    about TEXT NOT NULL,
    watch_id INTEGER NOT NULL,
    until INTEGER NOT NULL,
    asked_by TEXT NOT NULL
) STRICT"""

_WATCHES = (
    """
CREATE TABLE watches (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    subscriber_id INTEGER NOT NULL REFERENCES subscribers ON DELETE CASCADE,
    name TEXT NOT NULL,
    query TEXT NOT NULL,
    topic TEXT,
    state TEXT NOT NULL,
    created INTEGER NOT NULL,
    revision INTEGER NOT NULL UNIQUE
) STRICT""",
    "CREATE INDEX watches_of ON watches (subscriber_id)",
    "CREATE TABLE sequences (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT",
)

_ALERTS = (
    """
CREATE TABLE alerts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    subscriber_id INTEGER NOT NULL REFERENCES subscribers ON DELETE CASCADE,
    story_id INTEGER NOT NULL REFERENCES stories,
    decided INTEGER NOT NULL,
    held TEXT,
    matches TEXT NOT NULL,
    UNIQUE (subscriber_id, story_id)
) STRICT""",
    "CREATE INDEX alerts_about ON alerts (story_id)",
)

_DELIVERIES = (
    """
CREATE TABLE deliveries (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    alert_id INTEGER NOT NULL REFERENCES alerts ON DELETE CASCADE,
    subscriber_id INTEGER NOT NULL REFERENCES subscribers ON DELETE CASCADE,
    story_id INTEGER NOT NULL REFERENCES stories,
    channel TEXT NOT NULL,
    state TEXT NOT NULL,
    due INTEGER NOT NULL,
    lease_until INTEGER,
    attempts INTEGER NOT NULL,
    receipt TEXT,
    revision INTEGER NOT NULL,
    plain INTEGER NOT NULL,
    error TEXT,
    UNIQUE (subscriber_id, story_id, channel)
) STRICT""",
    "CREATE INDEX deliveries_of_alert ON deliveries (alert_id)",
    "CREATE INDEX deliveries_of_story ON deliveries (story_id)",
)

_MARKS = "CREATE TABLE marks (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT"

_HOT_PATHS = (
    "CREATE INDEX feeds_due ON feeds (next_check) WHERE polled = 1",
    "CREATE INDEX entries_recent ON entries (first_seen)",
    "CREATE INDEX alerts_history ON alerts (subscriber_id, id)",
    # Serves the claim (one range a state) and the count by state.
    "CREATE INDEX deliveries_due ON deliveries (state, due)",
)
