BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO _sqlite_migrations VALUES(1,'rasid','001-news','2026-11-24 15:46:32.392370+00:00');
INSERT INTO _sqlite_migrations VALUES(2,'rasid','002-people','2026-11-24 15:46:32.392768+00:00');
INSERT INTO _sqlite_migrations VALUES(3,'rasid','003-alerts','2026-11-24 15:46:32.393093+00:00');
INSERT INTO _sqlite_migrations VALUES(4,'rasid','004-hot-paths','2026-11-24 15:46:32.393322+00:00');
INSERT INTO _sqlite_migrations VALUES(5,'rasid','005-rhythm','2026-11-24 15:46:32.394344+00:00');
INSERT INTO _sqlite_migrations VALUES(6,'rasid','006-places','2026-11-24 15:46:32.394551+00:00');
INSERT INTO _sqlite_migrations VALUES(7,'rasid','007-story-lines','2026-11-24 15:46:32.395865+00:00');
INSERT INTO _sqlite_migrations VALUES(8,'rasid','008-looking-back','2026-11-24 15:46:32.397388+00:00');
INSERT INTO _sqlite_migrations VALUES(9,'rasid','009-policy','2026-11-24 15:46:32.398885+00:00');
INSERT INTO _sqlite_migrations VALUES(10,'rasid','010-line','2026-11-24 15:46:32.399114+00:00');
INSERT INTO _sqlite_migrations VALUES(11,'rasid','011-rate','2026-11-24 15:46:32.404827+00:00');
INSERT INTO _sqlite_migrations VALUES(12,'rasid','012-meaning','2026-11-24 15:46:32.405166+00:00');
INSERT INTO _sqlite_migrations VALUES(13,'rasid','013-tidying','2026-11-24 15:46:32.411106+00:00');
INSERT INTO _sqlite_migrations VALUES(14,'rasid','014-choices','2026-11-24 15:46:32.415829+00:00');
INSERT INTO _sqlite_migrations VALUES(15,'rasid','015-waiting-words','2026-11-24 15:46:32.415992+00:00');
INSERT INTO _sqlite_migrations VALUES(16,'rasid','016-searches','2026-11-24 15:46:32.416335+00:00');
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
, last_news INTEGER, last_full INTEGER, address TEXT, moves INTEGER NOT NULL DEFAULT 0, kind TEXT, article INTEGER NOT NULL DEFAULT 0, added INTEGER NOT NULL DEFAULT 0, rate_since INTEGER, rate_gap INTEGER, rate_pause INTEGER, rate_former INTEGER, slow INTEGER NOT NULL DEFAULT 0, misdated TEXT, told TEXT) STRICT;
INSERT INTO feeds VALUES(1,'https://example.org/feed','Example','en','GB',1,1772368215123457,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,0,0,NULL,NULL,NULL,NULL,0,NULL,NULL);
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
    turn TEXT, turn_evidence TEXT, turn_before TEXT, woke INTEGER, follows INTEGER, line INTEGER) STRICT;
INSERT INTO stories VALUES(1,'Talks resume','They met.','https://e.org/1','en','Example',NULL,1772368215123457,1772368215123457,1,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO stories VALUES(3,'Talks resume','They met.','https://e.org/1','en','Example',NULL,1772368215123457,1772368215123457,1,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO stories VALUES(4,'Talks resume','They met.','https://e.org/1','en','Example',NULL,1772368215123457,1772368215123457,1,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO stories VALUES(5,'Talks resume','They met.','https://e.org/1','en','Example',NULL,1772368215123457,1772368215123457,1,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE story_keys (
    kind TEXT NOT NULL,
    scope TEXT NOT NULL,
    value TEXT NOT NULL,
    story_id INTEGER NOT NULL REFERENCES stories ON DELETE CASCADE,
    PRIMARY KEY (kind, scope, value, story_id)
) STRICT, WITHOUT ROWID;
INSERT INTO story_keys VALUES('url','','example.org/1',1);
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
    first_seen INTEGER NOT NULL, placement TEXT, meaning BLOB,
    UNIQUE (feed_id, guid)
) STRICT;
INSERT INTO entries VALUES(1,1,1,'1','https://example.org/1','Talks go on','Talks have resumed. More to come.','','A. Writer','["world", "أخبار"]','en',1772368155123457,'Talks go on.','Example','GB','en',1772368215123457,'{"kind": "new", "nearest": null}',X'0100FEFF');
INSERT INTO entries VALUES(3,1,5,'new','https://example.org/new','Talks resume','Talks have resumed. More to come.','','A. Writer','["world", "أخبار"]','en',1772368155123457,'','Example','GB','en',1772368215123457,NULL,NULL);
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
) STRICT;
INSERT INTO former_entries VALUES(1,1,1772368215123457,'https://example.org/1','Talks resume','Talks have resumed. More to come.','','A. Writer','["world", "أخبار"]','en',1772368155123457,'Talks have resumed.');
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
, quiet TEXT NOT NULL DEFAULT '', digest TEXT NOT NULL DEFAULT 'off 08:00', style TEXT NOT NULL DEFAULT 'full') STRICT;
INSERT INTO subscribers VALUES(1,'telegram','100',NULL,'private','Leyla','az','Asia/Baku','active',1772368215123457,'','','off 08:00','full');
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('subscribers',1);
INSERT INTO sqlite_sequence VALUES('watches',1);
INSERT INTO sqlite_sequence VALUES('alerts',2);
INSERT INTO sqlite_sequence VALUES('deliveries',2);
INSERT INTO sqlite_sequence VALUES('mutes',1);
CREATE TABLE questions (
    subscriber_id INTEGER PRIMARY KEY REFERENCES subscribers ON DELETE CASCADE,
    about TEXT NOT NULL,
    watch_id INTEGER NOT NULL,
    until INTEGER NOT NULL,
    asked_by TEXT NOT NULL
) STRICT;
INSERT INTO questions VALUES(1,'rename',1,1772368275123457,'');
CREATE TABLE watches (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    subscriber_id INTEGER NOT NULL REFERENCES subscribers ON DELETE CASCADE,
    name TEXT NOT NULL,
    query TEXT NOT NULL,
    topic TEXT,
    state TEXT NOT NULL,
    created INTEGER NOT NULL,
    revision INTEGER NOT NULL UNIQUE
, mode TEXT NOT NULL DEFAULT 'loud', narrowing TEXT) STRICT;
INSERT INTO watches VALUES(1,1,'gas','gas OR qaz',NULL,'active',1772368215123457,2,'loud','{"languages": ["ar"], "left_out": ["Wire"]}');
CREATE TABLE sequences (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT;
INSERT INTO sequences VALUES('watch revision',2);
CREATE TABLE alerts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    subscriber_id INTEGER NOT NULL REFERENCES subscribers ON DELETE CASCADE,
    story_id INTEGER NOT NULL REFERENCES stories,
    decided INTEGER NOT NULL,
    held TEXT,
    matches TEXT NOT NULL, until INTEGER, carrier INTEGER REFERENCES deliveries, dismissed INTEGER NOT NULL DEFAULT 0,
    UNIQUE (subscriber_id, story_id)
) STRICT;
INSERT INTO alerts VALUES(1,1,1,1772368215123457,NULL,'[{"watch_id": 1, "label": "gas", "topic": "pipelines", "finding": {"evidence": [{"atom": "gas*", "field": "title", "start": 3, "end": 9, "printed": "газопр", "rule": "wildcard", "concept": "pipeline", "weight": 1.1}], "score": 2.2, "facets": ["energy"]}}]',NULL,NULL,0);
INSERT INTO alerts VALUES(2,1,3,1772368215123457,'digest','[{"watch_id": 1, "label": "gas", "topic": "pipelines", "finding": {"evidence": [{"atom": "gas*", "field": "title", "start": 3, "end": 9, "printed": "газопр", "rule": "wildcard", "concept": "pipeline", "weight": 1.1}], "score": 2.2, "facets": ["energy"]}}]',1772368275123457,2,0);
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
    error TEXT, reply_to TEXT, digest TEXT, urgent INTEGER NOT NULL DEFAULT 0,
    UNIQUE (subscriber_id, story_id, channel)
) STRICT;
INSERT INTO deliveries VALUES(1,1,1,1,'telegram','due',1772368215123457,NULL,0,NULL,0,0,'timed out',NULL,NULL,0);
INSERT INTO deliveries VALUES(2,2,1,3,'telegram','due',1772368215123457,NULL,0,NULL,0,0,NULL,NULL,'1/1/1',0);
CREATE TABLE marks (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
INSERT INTO marks VALUES('offset','7');
CREATE TABLE stewards (
    subscriber_id INTEGER NOT NULL REFERENCES subscribers ON DELETE CASCADE,
    person TEXT NOT NULL,
    speaks INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (person, subscriber_id)
) STRICT, WITHOUT ROWID;
INSERT INTO stewards VALUES(1,'7',1);
CREATE TABLE invitations (
    word TEXT PRIMARY KEY,
    made_by TEXT NOT NULL,
    until INTEGER NOT NULL,
    remaining INTEGER NOT NULL
) STRICT;
INSERT INTO invitations VALUES('come','99',1772368275123457,2);
CREATE TABLE texts (
    id INTEGER PRIMARY KEY,
    entry_id INTEGER NOT NULL REFERENCES entries ON DELETE CASCADE
) STRICT;
INSERT INTO texts VALUES(1,1);
CREATE VIRTUAL TABLE words USING fts5 (
    keys, content='', detail=none, columnsize=0, tokenize='ascii'
);
DELETE FROM words_data;
INSERT INTO words_data VALUES(1,X'0110');
INSERT INTO words_data VALUES(10,X'000000000101010001010101');
INSERT INTO words_data VALUES(137438953473,X'000000A10530636F6D65010104686176650101046D6F7265010106726573756D650107016401010474616C6B010501730102016F01010DE29081617574686F72E290BA61010D0677726974657201040C636F756E747279E290BA67620104096C616E67E290BA656E01041473697465E290BA6578616D706C65E290AE6F7267010B036F726701040B746167E290BA776F726C64010A0AD8A7D8AED8A8D8A7D8B10104070707090407040410090F0C17060E');
DELETE FROM words_idx;
INSERT INTO words_idx VALUES(1,X'',2);
DELETE FROM words_config;
INSERT INTO words_config VALUES('version',4);
CREATE VIRTUAL TABLE vocabulary USING fts5vocab (words, row);
CREATE TABLE views (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    subscriber_id INTEGER NOT NULL REFERENCES subscribers ON DELETE CASCADE,
    wanted TEXT NOT NULL, asked INTEGER NOT NULL DEFAULT 0,
    UNIQUE (subscriber_id, wanted)
) STRICT;
CREATE TABLE mutes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    subscriber_id INTEGER NOT NULL REFERENCES subscribers ON DELETE CASCADE,
    kind TEXT NOT NULL,
    target TEXT NOT NULL,
    until INTEGER,
    created INTEGER NOT NULL,
    UNIQUE (subscriber_id, kind, target)
) STRICT;
INSERT INTO mutes VALUES(1,1,'source','Example',NULL,1772368215123457);
CREATE TABLE inbox (
    id INTEGER PRIMARY KEY,
    mark TEXT NOT NULL,
    body TEXT NOT NULL,
    received INTEGER NOT NULL,
    handled INTEGER
) STRICT;
CREATE TABLE forgotten (
    feed_id INTEGER NOT NULL REFERENCES feeds,
    guid INTEGER NOT NULL,  -- a number that stands for it
    listed INTEGER NOT NULL,
    PRIMARY KEY (feed_id, guid)
) STRICT, WITHOUT ROWID;
INSERT INTO forgotten VALUES(1,-534033219097124653,1772368215123457);
CREATE TABLE unindexed (entry_id INTEGER PRIMARY KEY REFERENCES entries ON DELETE CASCADE) STRICT;
INSERT INTO unindexed VALUES(1);
INSERT INTO unindexed VALUES(3);
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX former_entries_of ON former_entries (entry_id);
CREATE UNIQUE INDEX subscribers_address
    ON subscribers (channel, chat, thread IS NULL, ifnull(thread, 0));
CREATE INDEX watches_of ON watches (subscriber_id);
CREATE INDEX alerts_about ON alerts (story_id);
CREATE INDEX deliveries_of_alert ON deliveries (alert_id);
CREATE INDEX deliveries_of_story ON deliveries (story_id);
CREATE INDEX feeds_due ON feeds (next_check) WHERE polled = 1;
CREATE INDEX entries_recent ON entries (first_seen);
CREATE INDEX alerts_history ON alerts (subscriber_id, id);
CREATE INDEX deliveries_due ON deliveries (state, due);
CREATE INDEX entries_of_story ON entries (story_id, source);
CREATE INDEX texts_of ON texts (entry_id);
CREATE INDEX deliveries_received ON deliveries (subscriber_id, receipt);
CREATE INDEX alerts_waiting ON alerts (until) WHERE until IS NOT NULL AND carrier IS NULL;
CREATE INDEX alerts_carried ON alerts (carrier) WHERE carrier IS NOT NULL;
CREATE INDEX alerts_decided ON alerts (subscriber_id, decided);
CREATE INDEX inbox_waiting ON inbox (id) WHERE handled IS NULL;
CREATE INDEX stories_of_line ON stories (line) WHERE line IS NOT NULL;
CREATE INDEX stories_silent ON stories (last_seen);
CREATE INDEX story_keys_of ON story_keys (story_id);
CREATE INDEX alerts_old ON alerts (decided);
CREATE INDEX deliveries_urgent ON deliveries (state, due) WHERE urgent = 1 AND receipt IS NULL;
COMMIT;
