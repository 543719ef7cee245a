"""The statements of the steps of the schema. Those of a released step are never changed."""

PLACES = (
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

STORY_LINES = (
    "ALTER TABLE entries ADD COLUMN placement TEXT",
    "ALTER TABLE stories ADD COLUMN follows INTEGER REFERENCES stories",
    "ALTER TABLE stories ADD COLUMN line INTEGER REFERENCES stories",
    "ALTER TABLE stories ADD COLUMN turn TEXT",
    "ALTER TABLE stories ADD COLUMN turn_evidence TEXT",
    "ALTER TABLE stories ADD COLUMN turn_before TEXT",
    "ALTER TABLE stories ADD COLUMN woke INTEGER",
    "DROP INDEX entries_of_story",
    # Of a story with hundreds of entries, whether one outlet carries it.
    "CREATE INDEX entries_of_story ON entries (story_id, source)",
    "CREATE INDEX stories_of_line ON stories (line) WHERE line IS NOT NULL",
    "ALTER TABLE deliveries ADD COLUMN reply_to TEXT",
)

POLICY = (
    """
CREATE TABLE mutes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    subscriber_id INTEGER NOT NULL REFERENCES subscribers ON DELETE CASCADE,
    kind TEXT NOT NULL,
    target TEXT NOT NULL,
    until INTEGER,
    created INTEGER NOT NULL,
    UNIQUE (subscriber_id, kind, target)
) STRICT""",
    "ALTER TABLE subscribers ADD COLUMN quiet TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE subscribers ADD COLUMN digest TEXT NOT NULL DEFAULT 'off 08:00'",
    "ALTER TABLE watches ADD COLUMN mode TEXT NOT NULL DEFAULT 'loud'",
    "ALTER TABLE deliveries ADD COLUMN digest TEXT",
    "ALTER TABLE alerts ADD COLUMN until INTEGER",
    "ALTER TABLE alerts ADD COLUMN carrier INTEGER REFERENCES deliveries",
    "ALTER TABLE alerts ADD COLUMN dismissed INTEGER NOT NULL DEFAULT 0",
    "CREATE INDEX alerts_waiting ON alerts (until) WHERE until IS NOT NULL AND carrier IS NULL",
    "CREATE INDEX alerts_carried ON alerts (carrier) WHERE carrier IS NOT NULL",
    "CREATE INDEX alerts_decided ON alerts (subscriber_id, decided)",
)

INBOX = """
CREATE TABLE inbox (
    id INTEGER PRIMARY KEY,
    mark TEXT NOT NULL,
    body TEXT NOT NULL,
    received INTEGER NOT NULL,
    handled INTEGER
) STRICT"""

LINE = (
    "CREATE INDEX inbox_waiting ON inbox (id) WHERE handled IS NULL",
    """
CREATE INDEX deliveries_unsent ON deliveries (subscriber_id, id)
    WHERE receipt IS NULL AND state IN ('due', 'claimed', 'failed')""",
)

RATE = (
    "ALTER TABLE feeds ADD COLUMN rate_since INTEGER",
    "ALTER TABLE feeds ADD COLUMN rate_gap INTEGER",
    "ALTER TABLE feeds ADD COLUMN rate_pause INTEGER",
    "ALTER TABLE feeds ADD COLUMN rate_former INTEGER",
    "ALTER TABLE feeds ADD COLUMN slow INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE feeds ADD COLUMN misdated TEXT",
    "ALTER TABLE feeds ADD COLUMN told TEXT",
)

TIDYING = (
    # What a story goes on with may be let go before it, and a line may never end: no longer references.
    "DROP INDEX stories_of_line",
    "ALTER TABLE stories ADD COLUMN goes_on INTEGER",
    "ALTER TABLE stories ADD COLUMN began INTEGER",
    "UPDATE stories SET goes_on = follows, began = line WHERE follows IS NOT NULL",
    "ALTER TABLE stories DROP COLUMN follows",
    "ALTER TABLE stories DROP COLUMN line",
    "ALTER TABLE stories RENAME COLUMN goes_on TO follows",
    "ALTER TABLE stories RENAME COLUMN began TO line",
    "CREATE INDEX stories_of_line ON stories (line) WHERE line IS NOT NULL",
    "CREATE INDEX stories_silent ON stories (last_seen)",
    "CREATE INDEX story_keys_of ON story_keys (story_id)",
    "CREATE INDEX alerts_old ON alerts (decided)",
    """
CREATE TABLE forgotten (
    feed_id INTEGER NOT NULL REFERENCES feeds,
    guid INTEGER NOT NULL,  -- a number that stands for it
    listed INTEGER NOT NULL,
    PRIMARY KEY (feed_id, guid)
) STRICT, WITHOUT ROWID""",
    "ALTER TABLE deliveries ADD COLUMN urgent INTEGER NOT NULL DEFAULT 0",
    """
CREATE INDEX deliveries_urgent ON deliveries (state, due) WHERE urgent = 1 AND receipt IS NULL""",
)

RHYTHM = (
    "ALTER TABLE feeds ADD COLUMN last_news INTEGER",
    "ALTER TABLE feeds ADD COLUMN last_full INTEGER",
    "ALTER TABLE feeds ADD COLUMN address TEXT",
    "ALTER TABLE feeds ADD COLUMN moves INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE feeds ADD COLUMN kind TEXT",
    "ALTER TABLE feeds ADD COLUMN article INTEGER NOT NULL DEFAULT 0",
    # 1: added by hand, and not for the config file to take away again.
    "ALTER TABLE feeds ADD COLUMN added INTEGER NOT NULL DEFAULT 0",
)

WAITING_WORDS = """
CREATE TABLE unindexed (entry_id INTEGER PRIMARY KEY REFERENCES entries ON DELETE CASCADE) STRICT"""

FEEDS = """
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

STORIES = (
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

ENTRIES = (
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

SUBSCRIBERS = (
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

QUESTIONS = """
CREATE TABLE questions (
    subscriber_id INTEGER PRIMARY KEY REFERENCES subscribers ON DELETE CASCADE,
    about TEXT NOT NULL,
    watch_id INTEGER NOT NULL,
    until INTEGER NOT NULL,
    asked_by TEXT NOT NULL
) STRICT"""

WATCHES = (
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

ALERTS = (
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

DELIVERIES = (
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

MARKS = "CREATE TABLE marks (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT"

HOT_PATHS = (
    "CREATE INDEX feeds_due ON feeds (next_check) WHERE polled = 1",
    "CREATE INDEX entries_recent ON entries (first_seen)",
    "CREATE INDEX alerts_history ON alerts (subscriber_id, id)",
    # Serves the claim (one range a state) and the count by state.
    "CREATE INDEX deliveries_due ON deliveries (state, due)",
)

MEANING = ("ALTER TABLE entries ADD COLUMN meaning BLOB",)
