"""The schema as the sum of its steps. A step that was released is never changed: append another one.

Times are microseconds (`values`); what is a list in Python is JSON. Rows that people can have erased
carry AUTOINCREMENT, so that no id in an old button ever points at somebody else's row.
"""

from sqlite_utils import Database, Migrations

from bot.store.sqlite import statements as sql
from bot.store.sqlite.lookback import look_back

STEPS = Migrations("rasid")


def _all(db: Database, statements: tuple[str, ...]) -> None:
    for statement in statements:
        db.execute(statement)


@STEPS(name="001-news")
def news(db: Database) -> None:
    """Feeds, entries with their former texts, stories and the keys by which entries find them."""
    _all(db, (sql.FEEDS, *sql.STORIES, *sql.ENTRIES))


@STEPS(name="002-people")
def people(db: Database) -> None:
    """Subscribers, what they are asked, their watches; and the sequences that outlive rows."""
    _all(db, (*sql.SUBSCRIBERS, sql.QUESTIONS, *sql.WATCHES))


@STEPS(name="003-alerts")
def alerts(db: Database) -> None:
    """Decisions, deliveries, and the facts that the program keeps about itself."""
    _all(db, (*sql.ALERTS, *sql.DELIVERIES, sql.MARKS))


@STEPS(name="004-hot-paths")
def hot_paths(db: Database) -> None:
    """Indexes of what is asked at every tick, so that its cost does not grow with the archive."""
    _all(db, sql.HOT_PATHS)


@STEPS(name="005-rhythm")
def rhythm(db: Database) -> None:
    """What polling learns of a feed's rhythm and of where it lives now."""
    _all(db, sql.RHYTHM)


@STEPS(name="006-places")
def places(db: Database) -> None:
    """Who looks after which chat, and words of invitation."""
    _all(db, sql.PLACES)


@STEPS(name="007-story-lines")
def story_lines(db: Database) -> None:
    """Why an entry is of its story, what a story goes on with, and which message was replied to."""
    _all(db, sql.STORY_LINES)


@STEPS(name="008-looking-back")
def looking_back(db: Database) -> None:
    """The words of entries, for back-tests and the search in the history; views of the history."""
    look_back(db)


@STEPS(name="009-policy")
def policy(db: Database) -> None:
    """What subscribers settle about when they are told: mutes, quiet hours, digests, modes of watches."""
    _all(db, sql.POLICY)


@STEPS(name="010-line")
def line(db: Database) -> None:
    """What was received from people and waits to be handled; the line of messages to each subscriber."""
    _all(db, (sql.INBOX, *sql.LINE))


@STEPS(name="011-rate")
def rate(db: Database) -> None:
    """How often a feed brings news, and what else its health is judged by."""
    _all(db, sql.RATE)


@STEPS(name="012-meaning")
def meaning(db: Database) -> None:
    """What an entry means, where the operator has it read."""
    _all(db, sql.MEANING)


@STEPS(name="013-tidying")
def tidying(db: Database) -> None:
    """What was let go and must not come back as news; stories that may go before those that follow them."""
    _all(db, sql.TIDYING)


@STEPS(name="014-choices")
def choices(db: Database) -> None:
    """What of its stories a watch tells of, and how much of them an alert shows."""
    _all(
        db,
        (
            "ALTER TABLE watches ADD COLUMN narrowing TEXT",
            "ALTER TABLE subscribers ADD COLUMN style TEXT NOT NULL DEFAULT 'full'",
            # No query has chosen it: who waits for whom is seen in the index of receipts.
            "DROP INDEX deliveries_unsent",
        ),
    )


@STEPS(name="015-waiting-words")
def waiting_words(db: Database) -> None:
    """Entries whose words are put into the index later than they come."""
    _all(db, (sql.WAITING_WORDS,))


@STEPS(name="016-searches")
def searches(db: Database) -> None:
    """When a view of a history was asked for; those of versions before are let go with the first sweep."""
    _all(db, ("ALTER TABLE views ADD COLUMN asked INTEGER NOT NULL DEFAULT 0",))
